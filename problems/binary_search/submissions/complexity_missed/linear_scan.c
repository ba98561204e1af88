/* Looks at one element after another, though it stops where the target would have been. */
// judge: misses time above

int binary_search(int *nums, int nums_size, int target)
{
    for (int i = 0; i < nums_size && nums[i] <= target; i++)
        if (nums[i] == target)
            return i;
    return -1;
}
