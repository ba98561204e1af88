# 1 "two_sum.c"
# 1 "/usr/include/stdio.h" 1 3 4
extern int __isoc99_scanf (const char *f, ...) __asm__ ("" "__isoc99_scanf") __attribute__ ((__nothrow__));
# 2 "two_sum.c" 2
#pragma GCC optimize ("O3")
#pragma GCC push_options
__attribute__((noinline, optimize("O3", "unroll-loops"), hot)) static int f(int x)
{
    return x;
}
[[gnu::optimize("O3")]] int g(void) { return R"a(]] asm()a"[0] + L'"' + u8"x"[0]; }
