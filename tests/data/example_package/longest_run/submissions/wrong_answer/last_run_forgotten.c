/* Looks at a run only when another value ends it: the last run is never looked at. */
// judge: fails longest_at_the_end
int longest_run(int *nums, int nums_size)
{
    int best = 0;
    int run = 1;
    for (int i = 1; i < nums_size; i++) {
        if (nums[i] == nums[i - 1]) {
            run++;
        } else {
            best = run > best ? run : best;
            run = 1;
        }
    }
    return nums_size == 1 ? 1 : best;
}
