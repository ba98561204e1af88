/* attack: a type of 2^60 bytes
 * allowed: compile_error complexity_missed
 * invariant: the compiler is stopped; the report stays small
 * slow: yes
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

struct s0 { char c[1 << 10]; };
struct s1 { struct s0 a[32]; };
struct s2 { struct s1 a[32]; };
struct s3 { struct s2 a[32]; };
struct s4 { struct s3 a[32]; };
struct s5 { struct s4 a[32]; };
struct s6 { struct s5 a[32]; };
struct s7 { struct s6 a[32]; };
struct s8 { struct s7 a[32]; };
struct s9 { struct s8 a[32]; };
struct s10 { struct s9 a[32]; };
static struct s10 bomb;
void *bomb_at(void)
{
    return &bomb;
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
