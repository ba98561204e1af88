/* Looks at each element. */
// judge: up to n 100
int binary_search(int *nums, int nums_size, int target)
{
    for (int i = 0; i < nums_size; i++)
        if (nums[i] == target)
            return i;
    return -1;
}
