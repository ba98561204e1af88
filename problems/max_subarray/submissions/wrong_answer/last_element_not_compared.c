/* Compares the sum with the best one before the next element is added: the last element never counts. */
// judge: fails best_at_end
int max_subarray(int *nums, int nums_size)
{
    int here = nums[0], best = nums[0];
    for (int i = 1; i < nums_size; i++) {
        if (here > best)
            best = here;
        here = here > 0 ? here + nums[i] : nums[i];
    }
    return best;
}
