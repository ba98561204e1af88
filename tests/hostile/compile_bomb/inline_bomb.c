/* attack: functions that must be inlined, twice at each of 30 levels
 * allowed: compile_error
 * invariant: the compiler is stopped; the report stays small
 * slow: yes
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

static inline __attribute__((always_inline)) int f0(int x)
{
    return x * 3 + 1;
}
static inline __attribute__((always_inline)) int f1(int x)
{
    return f0(x) + f0(x + 1);
}
static inline __attribute__((always_inline)) int f2(int x)
{
    return f1(x) + f1(x + 1);
}
static inline __attribute__((always_inline)) int f3(int x)
{
    return f2(x) + f2(x + 1);
}
static inline __attribute__((always_inline)) int f4(int x)
{
    return f3(x) + f3(x + 1);
}
static inline __attribute__((always_inline)) int f5(int x)
{
    return f4(x) + f4(x + 1);
}
static inline __attribute__((always_inline)) int f6(int x)
{
    return f5(x) + f5(x + 1);
}
static inline __attribute__((always_inline)) int f7(int x)
{
    return f6(x) + f6(x + 1);
}
static inline __attribute__((always_inline)) int f8(int x)
{
    return f7(x) + f7(x + 1);
}
static inline __attribute__((always_inline)) int f9(int x)
{
    return f8(x) + f8(x + 1);
}
static inline __attribute__((always_inline)) int f10(int x)
{
    return f9(x) + f9(x + 1);
}
static inline __attribute__((always_inline)) int f11(int x)
{
    return f10(x) + f10(x + 1);
}
static inline __attribute__((always_inline)) int f12(int x)
{
    return f11(x) + f11(x + 1);
}
static inline __attribute__((always_inline)) int f13(int x)
{
    return f12(x) + f12(x + 1);
}
static inline __attribute__((always_inline)) int f14(int x)
{
    return f13(x) + f13(x + 1);
}
static inline __attribute__((always_inline)) int f15(int x)
{
    return f14(x) + f14(x + 1);
}
static inline __attribute__((always_inline)) int f16(int x)
{
    return f15(x) + f15(x + 1);
}
static inline __attribute__((always_inline)) int f17(int x)
{
    return f16(x) + f16(x + 1);
}
static inline __attribute__((always_inline)) int f18(int x)
{
    return f17(x) + f17(x + 1);
}
static inline __attribute__((always_inline)) int f19(int x)
{
    return f18(x) + f18(x + 1);
}
static inline __attribute__((always_inline)) int f20(int x)
{
    return f19(x) + f19(x + 1);
}
static inline __attribute__((always_inline)) int f21(int x)
{
    return f20(x) + f20(x + 1);
}
static inline __attribute__((always_inline)) int f22(int x)
{
    return f21(x) + f21(x + 1);
}
static inline __attribute__((always_inline)) int f23(int x)
{
    return f22(x) + f22(x + 1);
}
static inline __attribute__((always_inline)) int f24(int x)
{
    return f23(x) + f23(x + 1);
}
static inline __attribute__((always_inline)) int f25(int x)
{
    return f24(x) + f24(x + 1);
}
static inline __attribute__((always_inline)) int f26(int x)
{
    return f25(x) + f25(x + 1);
}
static inline __attribute__((always_inline)) int f27(int x)
{
    return f26(x) + f26(x + 1);
}
static inline __attribute__((always_inline)) int f28(int x)
{
    return f27(x) + f27(x + 1);
}
static inline __attribute__((always_inline)) int f29(int x)
{
    return f28(x) + f28(x + 1);
}
static inline __attribute__((always_inline)) int f30(int x)
{
    return f29(x) + f29(x + 1);
}
int bomb(int x)
{
    return f30(x);
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
