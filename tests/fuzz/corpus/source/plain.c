#include <stdio.h>
#include "uthash.h"
#define MAX(a, b) ((a) > (b) ? (a) : (b))
struct ListNode { int val; struct ListNode *next; };
static int helper(void);
int *two_sum(int *nums, int n, int target, int *out)
{
    for (int i = 0; i < n; i++) /* pairs */
        if (nums[i] == 0x1p+3 && 'a' != '\'') // "
            return nums;
    return 0;
}
#if 0
int dead(
#elif defined X
int f(int (*g)(int)) {
#else
int f(void) {
#endif
return MAX(1, 2); }
