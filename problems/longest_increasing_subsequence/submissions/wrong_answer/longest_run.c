/* The longest rising run of neighbours. */
// judge: fails not_neighbours
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int longest = 0, run = 0;
    for (int i = 0; i < nums_size; i++) {
        run = i > 0 && nums[i] > nums[i - 1] ? run + 1 : 1;
        if (run > longest)
            longest = run;
    }
    return longest;
}
