/* One scan: the run that ends here, and the longest so far. */
int longest_run(int *nums, int nums_size)
{
    int best = 0;
    int run = 0;
    for (int i = 0; i < nums_size; i++) {
        run = i > 0 && nums[i] == nums[i - 1] ? run + 1 : 1;
        if (run > best)
            best = run;
    }
    return best;
}
