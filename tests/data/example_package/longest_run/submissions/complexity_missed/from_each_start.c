/* Follows the run that starts at each element to its end. */
// judge: misses time all_equal
int longest_run(int *nums, int nums_size)
{
    int best = 0;
    for (int i = 0; i < nums_size; i++) {
        int end = i;
        while (end < nums_size && nums[end] == nums[i])
            end++;
        if (end - i > best)
            best = end - i;
    }
    return best;
}
