/* Takes or leaves each number, recursively: 2^n calls when the numbers rise. */
// judge: fails sorted
static int best(const int *nums, int n, int i, bool any, int last)
{
    if (i == n)
        return 0;
    int without = best(nums, n, i + 1, any, last);
    if (any && nums[i] <= last)
        return without;
    int with = 1 + best(nums, n, i + 1, true, nums[i]);
    return with > without ? with : without;
}

int longest_increasing_subsequence(int *nums, int nums_size)
{
    return best(nums, nums_size, 0, false, 0);
}
