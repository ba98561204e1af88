/* Machine code of functions that are nothing but an endless loop, and of some that are a little more. */
#include "tests/support/cmocka_all.h"

#include "judge/build/endless.h"

#include <string.h>

#define PROLOGUE "\x55\x48\x89\xe5"
#define LOOP     "\xeb\xfe"
#define IS(text)                                                                                   \
    code_is_endless_loop((struct bytes){(const unsigned char *)(text), sizeof(text) - 1})

#if defined __x86_64__

static void what_gcc_makes_of_a_loop_is_one(void **state)
{
    (void)state;
    assert_true(IS(PROLOGUE LOOP));
    assert_true(IS(PROLOGUE "\x89\x7d\xfc" LOOP));                     /* int */
    assert_true(IS(PROLOGUE "\x48\x89\x7d\xf8\x44\x89\x45\xf0" LOOP)); /* pointer, fifth int */
    assert_true(IS(PROLOGUE "\x89\xf8\x88\x45\xfc" LOOP));             /* char */
    assert_true(IS(PROLOGUE "\x66\x89\x45\xfc" LOOP));                 /* short */
    assert_true(IS(PROLOGUE "\xf2\x0f\x11\x45\xf8\xf3\x0f\x11\x4d\xf4" LOOP)); /* double, float */
    assert_true(IS(PROLOGUE "\x48\x83\xec\x10" LOOP));
    assert_true(IS(PROLOGUE "\x48\x81\xec\x00\x01\x00\x00\x89\xbd\x00\xff\xff\xff" LOOP));
}

static void what_does_more_is_none(void **state)
{
    (void)state;
    assert_false(IS(""));
    assert_false(IS(LOOP));
    assert_false(IS(PROLOGUE));
    assert_false(IS(PROLOGUE "\xeb\xfd"));              /* a jump into the beginning */
    assert_false(IS(PROLOGUE LOOP "\xc3"));             /* a way out behind it */
    assert_false(IS(PROLOGUE "\xc3" LOOP));             /* and before it */
    assert_false(IS(PROLOGUE "\x83\x45\xfc\x01" LOOP)); /* an addition */
    assert_false(IS(PROLOGUE "\x89\x38" LOOP));         /* a store through a pointer */
    assert_false(IS(PROLOGUE "\x8b\x45\xfc" LOOP));     /* a load */
    assert_false(IS(PROLOGUE "\xb8\x00\x00\xeb\xfe"));  /* a constant that looks like the loop */
    assert_false(IS(PROLOGUE "\xc7\x45\xfc\x00\x00\xeb\xfe"));
    assert_false(IS(PROLOGUE "\x89\x45\xeb\xfe"));         /* a frame offset and a stray byte */
    assert_false(IS(PROLOGUE "\x89\x85\x00\x00\xeb\xfe")); /* an offset that looks like the loop */
}

static void no_prefix_of_one_is_read_beyond_its_end(void **state)
{
    (void)state;
    static const char code[] = PROLOGUE "\x48\x83\xec\x10\xf2\x44\x0f\x11\x85\x00\xff\xff\xff" LOOP;
    for (size_t len = 0; len < sizeof code; len++) {
        unsigned char *copy = test_malloc(len + 1);
        memcpy(copy, code, len);
        /* the allocation ends where the code does: a sanitizer sees a read beyond */
        unsigned char *exact = len > 0 ? test_realloc(copy, len) : copy;
        assert_true(code_is_endless_loop((struct bytes){exact, len}) == (len == sizeof code - 1));
        test_free(exact);
    }
}

#else

static void on_other_machines_there_is_none(void **state)
{
    (void)state;
    assert_false(IS(PROLOGUE LOOP));
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
#if defined __x86_64__
        cmocka_unit_test(what_gcc_makes_of_a_loop_is_one),
        cmocka_unit_test(what_does_more_is_none),
        cmocka_unit_test(no_prefix_of_one_is_read_beyond_its_end),
#else
        cmocka_unit_test(on_other_machines_there_is_none),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
