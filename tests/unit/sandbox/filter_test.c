/* The table of system calls: that every row says what it means, and that it compiles once. */
#include "judge/sandbox/filter.h"

#include "harness/wire.h"
#include "judge/base/mem.h"

#include <seccomp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <sys/mman.h>

#include <cmocka.h>

/* For each name of a row. */
static void each_call(void (*look)(const struct filter_row *row, const char *name))
{
    for (size_t i = 0; i < filter_row_count; i++) {
        own_mem char *names = mem_strdup(filter_rows[i].calls);
        char *rest = names;
        for (char *name; (name = strsep(&rest, " ")) != NULL;)
            look(&filter_rows[i], name);
    }
}

/* Known to the library on some architecture (a negative number): a misspelt name would silently stay
 * forbidden. */
static void look_known(const struct filter_row *row, const char *name)
{
    (void)row;
    if (seccomp_syscall_resolve_name(name) == __NR_SCMP_ERROR && strcmp(name, "fchmodat2") != 0)
        fail_msg("no system call is called \"%s\"", name);
}

static void every_name_is_a_system_call(void **state)
{
    (void)state;
    each_call(look_known);
}

static void every_row_says_why(void **state)
{
    (void)state;
    for (size_t i = 0; i < filter_row_count; i++) {
        assert_true(strlen(filter_rows[i].why) > 3);
        assert_in_range(filter_rows[i].kinds, 1, FILTER_CASE | FILTER_TOOL);
        assert_true(filter_rows[i].conditions <= FILTER_CONDITIONS);
    }
}

/* Unconditional and conditional rows for one call and kind would contradict each other: the library
 * keeps the unconditional one. */
static const struct filter_row *other;
static void look_other(const struct filter_row *row, const char *name)
{
    if (row == other || !(row->kinds & other->kinds) ||
        (row->conditions > 0 && other->conditions > 0))
        return;
    own_mem char *names = mem_strdup(other->calls);
    char *rest = names;
    for (char *n; (n = strsep(&rest, " ")) != NULL;)
        if (strcmp(n, name) == 0)
            fail_msg("%s stands in two rows, one without conditions", name);
}

static void no_row_contradicts_another(void **state)
{
    (void)state;
    for (size_t i = 0; i < filter_row_count; i++) {
        other = &filter_rows[i];
        each_call(look_other);
    }
}

static void look_exec(const struct filter_row *row, const char *name)
{
    bool maps = strcmp(name, "mmap") == 0 || strcmp(name, "mprotect") == 0;
    if (!(row->kinds & FILTER_CASE) || !maps)
        return;
    assert_true(row->conditions > 0);
    assert_int_equal(row->condition[0].argument, 2);
    assert_int_equal(row->condition[0].mask, PROT_EXEC);
    assert_int_equal(row->condition[0].value, 0);
}

static void a_case_never_gets_executable_memory(void **state)
{
    (void)state;
    each_call(look_exec);
}

static void a_filter_is_compiled_once(void **state)
{
    (void)state;
    struct err err = {0};
    const struct filter *a = filter_get(FILTER_CASE, &err), *b = filter_get(FILTER_CASE, &err);
    assert_non_null(a);
    assert_ptr_equal(a, b);
    assert_ptr_not_equal(a, filter_get(FILTER_TOOL, &err));
    assert_in_range(a->count, 50, 4096);
}

/* The harness puts the case's pid where WIRE_FILTER_SELF stands in a comparison. */
static void the_case_filter_has_a_place_for_its_own_pid(void **state)
{
    (void)state;
    struct err err = {0};
    const struct filter *f = filter_get(FILTER_CASE, &err);
    int places = 0;
    for (uint32_t i = 0; i < f->count; i++)
        if (f->code[i].k == WIRE_FILTER_SELF) {
            assert_int_equal(BPF_CLASS(f->code[i].code), BPF_JMP);
            places++;
        }
    assert_in_range(places, 1, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_name_is_a_system_call),
        cmocka_unit_test(every_row_says_why),
        cmocka_unit_test(no_row_contradicts_another),
        cmocka_unit_test(a_case_never_gets_executable_memory),
        cmocka_unit_test(a_filter_is_compiled_once),
        cmocka_unit_test(the_case_filter_has_a_place_for_its_own_pid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
