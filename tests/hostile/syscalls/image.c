/* One function that makes any system call in any of three ways. Linked by hand: a solution could not
 * be compiled with this assembly, but what it could do by other tricks must not be more than this. */
#include "slot.h"

enum { NATIVE, INT80, X32 }; /* ways, as in sweep_test.c */

static long native(long number, long a)
{
    long result;
    register long r10 __asm__("r10") = a;
    register long r8 __asm__("r8") = a;
    register long r9 __asm__("r9") = a;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(a), "d"(a), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

static long int80(long number, long a)
{
    long result;
    __asm__ volatile("push %%rbp\n\tmov %%rcx, %%rbp\n\tint $0x80\n\tpop %%rbp"
                     : "=a"(result)
                     : "a"(number), "b"(a), "c"(a), "d"(a), "S"(a), "D"(a)
                     : "r8", "r9", "r10", "r11", "memory");
    return result;
}

/* (i32 way, i32 number, i64 argument) -> i64: the kernel's answer, all six arguments being the same */
static void call(union jh_slot *s)
{
    long number = s[2].i32;
    long argument = s[3].i64;
    if (s[1].i32 == INT80)
        s[0].i64 = int80(number, argument);
    else
        s[0].i64 = native(s[1].i32 == X32 ? number | 0x40000000 : number, argument);
}

void (*const jh_entries[])(union jh_slot *) = {call};
