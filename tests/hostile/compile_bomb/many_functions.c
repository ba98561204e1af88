/* attack: tens of thousands of functions, each with a section of its own
 * allowed: compile_error complexity_missed
 * invariant: the compiler is stopped; the report stays small
 * slow: yes
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

#define F1(x) int x(void) { return 1; }
#define F10(x) F1(x##0) F1(x##1) F1(x##2) F1(x##3) F1(x##4) F1(x##5) F1(x##6) F1(x##7) F1(x##8) F1(x##9)
#define F100(x) F10(x##0) F10(x##1) F10(x##2) F10(x##3) F10(x##4) F10(x##5) F10(x##6) F10(x##7) F10(x##8) F10(x##9)
#define F1000(x) F100(x##0) F100(x##1) F100(x##2) F100(x##3) F100(x##4) F100(x##5) F100(x##6) F100(x##7) F100(x##8) F100(x##9)
#define F10000(x) F1000(x##0) F1000(x##1) F1000(x##2) F1000(x##3) F1000(x##4) F1000(x##5) F1000(x##6) F1000(x##7) F1000(x##8) F1000(x##9)
F10000(a) F10000(b) F10000(c) F10000(d)

static int *solve(int *nums, int n, int target, int *return_size)
{
    *return_size = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if ((long long)nums[i] + nums[j] == target) {
                int *pair = malloc(2 * sizeof *pair);
                pair[0] = i;
                pair[1] = j;
                *return_size = 2;
                return pair;
            }
    return NULL;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    return solve(nums, nums_size, target, return_size);
}
