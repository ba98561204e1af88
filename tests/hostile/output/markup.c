/* attack: markup of reports
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    puts("]]></system-out></testcase><!-- <script>alert(1)</script> &lt; \u2028");
    *return_size = 0;
    return NULL;
}
