/* attack: leave the array as it is, but change the size
 * allowed: wrong_answer compile_error
 * invariant: a wrong answer is never accepted
 * problem: merge_sort
 * control: stands
 */
#include <stdlib.h>

void merge_sort(int *nums, int nums_size)
{
    for (int i = 0; i < nums_size; i++)
        nums[i] = i;
}
