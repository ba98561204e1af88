/* Any pair of different positions whose values add up to the target is right, in either order; no
 * pair is right exactly when the reference found none. */
#include "check.h"

const char *check(int *nums, int nums_size, int target, int *expected, int expected_size,
                  int *actual, int actual_size)
{
    (void)expected;
    if (actual_size == 0)
        return expected_size == 0 ? "" : "there is a pair, but the answer is empty";
    if (actual_size != 2)
        return reject("the answer has %d elements; a pair has 2", actual_size);
    for (int k = 0; k < 2; k++)
        if (actual[k] < 0 || actual[k] >= nums_size)
            return reject("%d is not a position of nums, which has %d elements", actual[k], nums_size);
    if (actual[0] == actual[1])
        return reject("position %d is used twice", actual[0]);
    long long sum = (long long)nums[actual[0]] + nums[actual[1]];
    if (sum != target)
        return reject("nums[%d] + nums[%d] is %lld, not %d", actual[0], actual[1], sum, target);
    return "";
}
