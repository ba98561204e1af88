/* Any order of all courses that respects each row is right. Whether there is one, the reference knows. */
#include "check.h"

const char *check(int n, int **prerequisites, int prerequisites_size, int *prerequisites_col_size,
                  int *expected, int expected_size, int *actual, int actual_size)
{
    (void)expected;
    (void)prerequisites_col_size;
    if (expected_size == 0)
        return actual_size == 0 ? "" : "there is no order, but the answer is not empty";
    if (actual_size != n)
        return reject("the answer has %d elements; there are %d courses", actual_size, n);
    int *place = malloc((size_t)n * sizeof *place);
    for (int i = 0; i < n; i++)
        place[i] = -1;
    for (int i = 0; i < n; i++) {
        if (actual[i] < 0 || actual[i] >= n)
            return reject("%d is no course", actual[i]);
        if (place[actual[i]] >= 0)
            return reject("course %d comes twice", actual[i]);
        place[actual[i]] = i;
    }
    for (int i = 0; i < prerequisites_size; i++)
        if (place[prerequisites[i][1]] > place[prerequisites[i][0]])
            return reject("course %d comes before course %d, which it needs", prerequisites[i][0], prerequisites[i][1]);
    return "";
}
