/* Kadane's pass: the best sum that ends here is this number alone or goes on from the one before. */
int max_subarray(int *nums, int nums_size)
{
    int here = nums[0], best = nums[0];
    for (int i = 1; i < nums_size; i++) {
        here = here > 0 ? here + nums[i] : nums[i];
        if (here > best)
            best = here;
    }
    return best;
}
