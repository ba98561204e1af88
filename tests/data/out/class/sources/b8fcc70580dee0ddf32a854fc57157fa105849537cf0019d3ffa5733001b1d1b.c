int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;) {
        char *p = malloc(1 << 20);
        if (p != NULL)
            memset(p, 1, 1 << 20);
    }
    *return_size = 0;
    return NULL;
}
