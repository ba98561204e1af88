/* attack: die by a signal of the real-time kind
 * allowed: runtime_error compile_error
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    raise(SIGRTMIN + 3);
    return NULL;
}
