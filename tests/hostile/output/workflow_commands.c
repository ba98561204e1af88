/* attack: commands for a CI runner
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    puts("\n::error file=x::owned\n##vso[task.complete result=Succeeded;]\n::set-env name=X::y");
    *return_size = 0;
    return NULL;
}
