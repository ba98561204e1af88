/* attack: a hundred thousand warnings
 * allowed: compile_error complexity_missed
 * invariant: the compiler is stopped; the report stays small
 * slow: yes
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

#define W10 ; ; 1 == 1; ; 2 == 2; 3 == 3; 4 == 4; 5 == 5; 6 == 6; 7 == 7; 8 == 8; 9 == 9; 1 == 2;
#define W100 W10 W10 W10 W10 W10 W10 W10 W10 W10 W10
#define W1000 W100 W100 W100 W100 W100 W100 W100 W100 W100 W100
void flood(void)
{
    W1000 W1000 W1000 W1000 W1000 W1000 W1000 W1000 W1000 W1000
}

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
