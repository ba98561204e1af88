/* attack: write for ever
 * allowed: output_limit_exceeded time_limit_exceeded
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>

static char room[65536];

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        if (write(1, room, sizeof room) < 0)
            continue;
}
