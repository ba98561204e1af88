#include <unistd.h>
int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    (void)fork();
    *return_size = 0;
    return NULL;
}
