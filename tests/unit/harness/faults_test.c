/* A crash is told in words, and the case dies of it all the same. */
#include "tests/unit/harness/image_entries.h"
#include "tests/unit/harness/keeper.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

static struct keeper *with(int entry, const char *text)
{
    struct keeper *k = keeper_start(entry, false);
    signature(k, 0, text);
    return k;
}

static const struct {
    const char *what;
    int how, sig;
    const char *said;
} crashes[] = {
    {"NULL", 0, SIGSEGV, "null=1 offset=16 write=0|read through a NULL pointer"},
    {"endless recursion", 1, SIGSEGV, "stack=67108864|stack overflow: more than 64 MiB"},
    {"division by zero", 2, SIGFPE, "integer division by zero"},
    {"abort", 3, SIGABRT, "|abort() was called"},
    {"assert", 4, SIGABRT, "|assertion failed: zero == 1 && \"some || words\""},
    {"trap", 5, SIGILL, "reached code that no correct program reaches"},
    {"poison", 7, SIGSEGV, "poison=malloc|"},
    {"wild address", 8, SIGSEGV, "address=0x123456789000 write=0|read memory that is not its own"},
    {"raise", 9, SIGSEGV, "|raised the signal itself"},
    {"NULL in the library", 10, SIGSEGV, "null=1 offset=0 write=0|"},
    {"frame larger than the stack", 13, SIGSEGV, "stack overflow: more than 64 MiB"},
    {"pointer out of freed memory", 16, SIGSEGV, "poison=free|"},
    {"write to a literal", 17, SIGSEGV, "write=1|wrote to constant data"},
};

static void crashes_are_told_in_words(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    for (size_t i = 0; i < sizeof(crashes) / sizeof(crashes[0]); i++) {
        CALL(k, "4", crashes[i].how);
        print_message("%s: %s\n", crashes[i].what, prefix(k));
        assert_memory_equal(prefix(k), "pc=0x", 5);
        expect_fault(k, crashes[i].sig, crashes[i].said);
    }
    keeper_stop(k);
}

/* pc=0x... of the message */
static unsigned long place(const struct keeper *k)
{
    const char *p = strstr(prefix(k), "pc=0x");
    return p ? strtoul(p + 3, NULL, 16) : 0;
}

static void a_crash_names_its_place_in_the_image(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    CALL(k, "4", 0);
    assert_in_range(place(k), WIRE_IMAGE_BASE, WIRE_IMAGE_END);
    CALL(k, "4", 3); /* found out by the library */
    assert_in_range(place(k), WIRE_IMAGE_BASE, WIRE_IMAGE_END);
    CALL(k, "4", 10); /* in strlen: the place of the call */
    assert_in_range(place(k), WIRE_IMAGE_BASE, WIRE_IMAGE_END);
    keeper_stop(k);
}

static void exit_is_no_way_to_answer(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    CALL(k, "4", 6);
    expect_refused(k, "|called exit(3) instead of returning");
    keeper_stop(k);
}

static void own_handlers_and_deep_recursion_are_harmless(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    CALL(k, "4", 11);
    expect_answer(k, "4", 5);
    CALL(k, "4", 12);
    expect_answer(k, "4", 1);
    assert_in_range(k->out->meter.peak_stack_bytes, 40000000, 60000000);
    keeper_stop(k);
}

static void text_printed_before_a_crash_is_kept(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    CALL(k, "4", 4);
    assert_non_null(strstr(k->printed, "assertion failed: zero == 1"));
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(crashes_are_told_in_words),
        cmocka_unit_test(a_crash_names_its_place_in_the_image),
        cmocka_unit_test(exit_is_no_way_to_answer),
        cmocka_unit_test(own_handlers_and_deep_recursion_are_harmless),
        cmocka_unit_test(text_printed_before_a_crash_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
