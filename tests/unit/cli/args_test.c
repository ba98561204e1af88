/* The parser of the command line, and what is printed from the table of commands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "judge/cli/args.h"
#include "judge/cli/help.h"

#include <string.h>

enum { MOST = 16 };

static bool parse(const char *const *words, struct args *out, struct err *err)
{
    char *argv[MOST] = {0};
    int argc = 0;
    for (; words[argc] != NULL; argc++)
        argv[argc] = (char *)words[argc];
    *err = (struct err){0};
    return args_parse(argc, argv, out, err);
}

#define PARSE(out, err, ...) parse((const char *const[]){"judge", __VA_ARGS__, NULL}, out, err)

static void refused(const char *message, const char *const *words)
{
    struct args a = {0};
    struct err err = {0};
    assert_false(parse(words, &a, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_string_equal(err.text, message);
}

#define REFUSED(message, ...) refused(message, (const char *const[]){"judge", __VA_ARGS__, NULL})

static void all_spellings_of_a_value_are_one(void **state)
{
    (void)state;
    static const char *const spellings[][5] = {
        {"judge", "run", "x", "--only=a*", NULL},
        {"judge", "run", "--only", "a*", "x"},
        {"judge", "run", "-ka*", "x", NULL},
        {"judge", "run", "x", "-k", "a*"},
    };
    for (size_t i = 0; i < 4; i++) {
        const char *words[6] = {0};
        struct args a = {0};
        struct err err = {0};
        memcpy(words, spellings[i], sizeof spellings[i]);
        assert_true(parse(words, &a, &err));
        assert_ptr_equal(a.command, &command_run);
        assert_string_equal(args_value(&a, "only"), "a*");
        assert_int_equal(a.word_count, 1);
        assert_string_equal(a.words[0], "x");
        args_release(&a);
    }
}

static void switches_stand_together(void **state)
{
    (void)state;
    struct args a = {0};
    struct err err = {0};
    assert_true(PARSE(&a, &err, "run", "-qvk", "glob"));
    assert_true(args_has(&a, "quiet"));
    assert_true(args_has(&a, "verbose"));
    assert_string_equal(args_value(&a, "only"), "glob");
    assert_false(args_has(&a, "json"));
    args_release(&a);
}

static void the_last_value_wins(void **state)
{
    (void)state;
    struct args a = {0};
    struct err err = {0};
    assert_true(PARSE(&a, &err, "list", "--color=never", "--color=always"));
    assert_string_equal(args_value(&a, "color"), "always");
    args_release(&a);
}

static void a_dash_alone_is_a_word(void **state)
{
    (void)state;
    struct args a = {0};
    struct err err = {0};
    assert_true(PARSE(&a, &err, "run", "two_sum", "-"));
    assert_int_equal(a.word_count, 2);
    assert_string_equal(a.words[1], "-");
    args_release(&a);
}

static void after_two_dashes_all_are_words(void **state)
{
    (void)state;
    struct args a = {0};
    struct err err = {0};
    assert_true(PARSE(&a, &err, "run", "--", "--json", "-q"));
    assert_int_equal(a.word_count, 2);
    assert_false(args_has(&a, "json"));
    args_release(&a);
}

static void options_may_stand_before_the_command(void **state)
{
    (void)state;
    struct args a = {0};
    struct err err = {0};
    assert_true(PARSE(&a, &err, "--json", "--seed", "7", "run", "x"));
    assert_ptr_equal(a.command, &command_run);
    uint64_t seed = 0;
    assert_true(args_number(&a, "seed", 0, UINT64_MAX, &seed, &err));
    assert_int_equal(seed, 7);
    args_release(&a);
}

static void slips_are_answered_with_the_nearest_name(void **state)
{
    (void)state;
    REFUSED("unknown option --jsno; did you mean --json?", "run", "--jsno");
    REFUSED("unknown command 'shwo'; did you mean 'show'?", "shwo", "x");
    REFUSED("unknown option -Z", "run", "-Z");
    REFUSED("--samples is an option of 'judge run' and stands after it", "--samples", "run");
}

static void values_are_checked(void **state)
{
    (void)state;
    REFUSED("--color takes auto|always|never, not 'auto|always'", "list", "--color=auto|always");
    REFUSED("--color takes auto|always|never, not ''", "list", "--color=");
    REFUSED("--only needs a value: --only=GLOB", "run", "x", "-k");
    REFUSED("--json takes no value", "run", "--json=1");
}

static void numbers_are_whole_and_in_range(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "-1", "+1", " 1", "1x", "0x10", "18446744073709551616"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct args a = {0};
        struct err err = {0};
        uint64_t n = 5;
        assert_true(PARSE(&a, &err, "list", "--seed", bad[i]));
        assert_false(args_number(&a, "seed", 0, UINT64_MAX, &n, &err));
        assert_int_equal(n, 5);
        args_release(&a);
    }
}

static void help_manual_and_completions_know_every_command_and_option(void **state)
{
    (void)state;
    static const struct style wide = {.width = 1000};
    void (*const makers[])(struct buf *) = {help_man, complete_bash, complete_zsh, complete_fish};
    own_buf struct buf overview = {0};
    help_overview(&wide, &overview);
    for (size_t i = 0; i < command_count; i++) {
        assert_non_null(strstr(buf_str(&overview), commands[i]->name));
        assert_non_null(strstr(buf_str(&overview), commands[i]->summary));
        own_buf struct buf own = {0};
        help_command(commands[i], &wide, &own);
        for (const struct option *o = commands[i]->options; o->name != NULL; o++)
            assert_non_null(strstr(buf_str(&own), o->help));
    }
    for (size_t m = 0; m < sizeof makers / sizeof makers[0]; m++) {
        own_buf struct buf text = {0};
        makers[m](&text);
        for (size_t i = 0; i < command_count; i++) {
            assert_non_null(strstr(buf_str(&text), commands[i]->name));
            for (const struct option *o = commands[i]->options; o->name != NULL; o++) {
                /* in the manual a hyphen is \- */
                size_t stem = strcspn(o->name, "-");
                own_buf struct buf name = {0};
                buf_add(&name, o->name, stem);
                assert_non_null(strstr(buf_str(&text), buf_str(&name)));
            }
        }
    }
}

/* Two options of one name or letter would hide one another. */
static void no_command_hides_an_option(void **state)
{
    (void)state;
    for (size_t i = 0; i < command_count; i++) {
        for (const struct option *o = commands[i]->options; o->name != NULL; o++) {
            for (const struct option *g = global_options; g->name != NULL; g++) {
                assert_string_not_equal(o->name, g->name);
                assert_true(o->letter == 0 || o->letter != g->letter);
            }
            for (const struct option *other = o + 1; other->name != NULL; other++) {
                assert_string_not_equal(o->name, other->name);
                assert_true(o->letter == 0 || o->letter != other->letter);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_spellings_of_a_value_are_one),
        cmocka_unit_test(switches_stand_together),
        cmocka_unit_test(the_last_value_wins),
        cmocka_unit_test(a_dash_alone_is_a_word),
        cmocka_unit_test(after_two_dashes_all_are_words),
        cmocka_unit_test(options_may_stand_before_the_command),
        cmocka_unit_test(slips_are_answered_with_the_nearest_name),
        cmocka_unit_test(values_are_checked),
        cmocka_unit_test(numbers_are_whole_and_in_range),
        cmocka_unit_test(help_manual_and_completions_know_every_command_and_option),
        cmocka_unit_test(no_command_hides_an_option),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
