/* Goes through the array once; the place where the partner would have to be only ever moves down,
 * since partners shrink as elements grow. */

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    int j = nums_size - 1;
    *return_size = 0;
    for (int i = 0; i < nums_size; i++) {
        long long partner = (long long)target - nums[i];
        while (j >= 0 && nums[j] > partner)
            j--;
        if (j <= i)
            break; /* from here on the pairs would be those seen before, turned around */
        if (nums[j] == partner) {
            int *pair = malloc(2 * sizeof *pair);
            pair[0] = i;
            pair[1] = j;
            *return_size = 2;
            return pair;
        }
    }
    return NULL;
}
