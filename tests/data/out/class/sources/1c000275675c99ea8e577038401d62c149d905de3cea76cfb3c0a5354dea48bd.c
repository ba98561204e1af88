int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    volatile int spin = 1;
    while (spin)
        ;
    *return_size = 0;
    return NULL;
}
