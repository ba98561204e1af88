/* Decides by the element and not by the sum whether to start again: every negative number ends the stretch. */
// judge: fails through_a_loss
int max_subarray(int *nums, int nums_size)
{
    int here = nums[0], best = nums[0];
    for (int i = 1; i < nums_size; i++) {
        here = here > 0 && nums[i] >= 0 ? here + nums[i] : nums[i];
        if (here > best)
            best = here;
    }
    return best;
}
