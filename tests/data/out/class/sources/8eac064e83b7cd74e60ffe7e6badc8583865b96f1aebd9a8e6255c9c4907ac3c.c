int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int *nothing = NULL;
    nothing[nums_size] = target;
    *return_size = 0;
    return NULL;
}
