/* Searches the partner of each element by halving: n log n, one logarithm above the target. */
// judge: misses time no_pair

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 0;
    for (int i = 0; i < nums_size; i++) {
        long long partner = (long long)target - nums[i];
        int lo = i + 1, hi = nums_size;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (nums[mid] < partner)
                lo = mid + 1;
            else
                hi = mid;
        }
        if (lo < nums_size && nums[lo] == partner) {
            int *pair = malloc(2 * sizeof *pair);
            pair[0] = i;
            pair[1] = lo;
            *return_size = 2;
            return pair;
        }
    }
    return NULL;
}
