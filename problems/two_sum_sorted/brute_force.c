/* Tries each pair. */
// judge: up to n 60
int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    int *pair = malloc(2 * sizeof *pair);
    *return_size = 0;
    for (int i = 0; i < nums_size; i++)
        for (int j = i + 1; j < nums_size; j++)
            if ((long long)nums[i] + nums[j] == target) {
                pair[0] = i;
                pair[1] = j;
                *return_size = 2;
            }
    return pair;
}
