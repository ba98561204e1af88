int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        puts("nothing found so far");
    *return_size = 0;
    return NULL;
}
