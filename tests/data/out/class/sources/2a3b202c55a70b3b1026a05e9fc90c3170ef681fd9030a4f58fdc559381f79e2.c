int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int *answer = malloc(2 * sizeof(int))
    retrun answer;
    *return_size = 0;
    return NULL;
}
