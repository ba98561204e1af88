/* attack: an identifier of 2^24 characters, by pasting
 * allowed: compile_error complexity_missed
 * invariant: the compiler is stopped; the report stays small
 * slow: yes
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

#define GLUE(a, b) a##b
#define PAIR(a, b) GLUE(a, b)
#define I0 abcdefgh
#define I1 PAIR(I0, I0)
#define I2 PAIR(I1, I1)
#define I3 PAIR(I2, I2)
#define I4 PAIR(I3, I3)
#define I5 PAIR(I4, I4)
#define I6 PAIR(I5, I5)
#define I7 PAIR(I6, I6)
#define I8 PAIR(I7, I7)
#define I9 PAIR(I8, I8)
#define I10 PAIR(I9, I9)
#define I11 PAIR(I10, I10)
#define I12 PAIR(I11, I11)
#define I13 PAIR(I12, I12)
#define I14 PAIR(I13, I13)
#define I15 PAIR(I14, I14)
#define I16 PAIR(I15, I15)
#define I17 PAIR(I16, I16)
#define I18 PAIR(I17, I17)
#define I19 PAIR(I18, I18)
#define I20 PAIR(I19, I19)
#define I21 PAIR(I20, I20)
int I21;

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
