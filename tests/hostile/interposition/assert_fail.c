/* attack: an assert that is content
 * allowed: runtime_error
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: falls
 */
#include <stdlib.h>
#include <assert.h>
#include <unistd.h>
#include <sys/syscall.h>

void __assert_fail(const char *a, const char *f, unsigned l, const char *g)
{
    (void)a, (void)f, (void)l, (void)g;
    for (;;)
        syscall(SYS_exit_group, 0);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    assert(nums_size < 0);
    return NULL;
}
