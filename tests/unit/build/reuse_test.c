/* Builds from the cache, side by side, and with a cache in disorder. */
#include "tests/unit/build/support.h"

#include "judge/base/file.h"

#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#define TWO_SUM(body)                                                                              \
    "int *two_sum(int *nums, int nums_size, int target, int *return_size) { " body " }\n"

static void image_bytes(const struct build *b, enum build_variant v, struct buf *out)
{
    struct err err = {0};
    buf_clear(out);
    assert_int_equal(lseek(b->image[v].fd, 0, SEEK_SET), 0);
    assert_true(file_read_fd(b->image[v].fd, 1 << 26, out, &err));
}

static void second_build_comes_from_the_cache(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM("int unused; *return_size = 0; return nums;");
    with_build(first) = build_text(&two_sum, text, true, true);
    with_build(second) = build_text(&two_sum, text, true, true);
    assert_true(first.ok && second.ok);
    assert_false(first.cached);
    assert_true(second.cached);
    assert_true(has_diagnostic(&second, "warning", 1, "unused variable"));
    assert_int_equal(first.diagnostic_count, second.diagnostic_count);
    for (int v = BUILD_FAST; v <= BUILD_COUNTING; v++) { /* those that were asked for */
        own_buf struct buf a = {0};
        own_buf struct buf b = {0};
        image_bytes(&first, (enum build_variant)v, &a);
        image_bytes(&second, (enum build_variant)v, &b);
        assert_int_equal(a.len, b.len);
        assert_memory_equal(a.data, b.data, a.len);
        assert_memory_equal(first.image[v].segment, second.image[v].segment,
                            sizeof first.image[v].segment);
        assert_int_equal(first.image[v].entries, second.image[v].entries);
    }
}

static void builds_are_reproducible(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM("*return_size = 1; assert(target); return nums;");
    struct buf images[2] = {{0}};
    for (int i = 0; i < 2; i++) {
        struct build b;
        struct err err = {0};
        struct build_request q = {.signature = &two_sum,
                                  .name = "f.c",
                                  .no_cache = true,
                                  .source = {(const unsigned char *)text, sizeof text - 1},
                                  .variant = {[BUILD_COUNTING] = true}};
        assert_true(build_solution(tools(), &q, &b, &err));
        assert_true(b.ok && !b.cached);
        image_bytes(&b, BUILD_COUNTING, &images[i]);
        build_release(&b);
    }
    assert_int_equal(images[0].len, images[1].len);
    assert_memory_equal(images[0].data, images[1].data, images[0].len);
    buf_release(&images[0]);
    buf_release(&images[1]);
}

static void failures_come_from_the_cache_too(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM("return x;");
    with_build(first) = build_text(&two_sum, text, true, true);
    with_build(second) = build_text(&two_sum, text, true, true);
    assert_false(first.ok || second.ok || first.cached);
    assert_true(second.cached);
    assert_true(has_diagnostic(&second, "error", 1, "'x' undeclared"));
    with_build(misfit) = build_text(&two_sum, "int two_sum(void) { return 0; }", true, false);
    with_build(again) = build_text(&two_sum, "int two_sum(void) { return 0; }", true, false);
    assert_true(again.cached && !again.ok);
    assert_string_equal(misfit.message, again.message);
}

static void any_change_builds_anew(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM("*return_size = 2; return nums;");
    with_build(first) = build_text(&two_sum, text, true, false);
    with_build(named) = build_bytes(&two_sum, "g.c", text, strlen(text), true, false);
    with_build(counting) = build_text(&two_sum, text, false, true);
    with_build(other) =
        build_text(&two_sum, TWO_SUM("*return_size = 3; return nums;"), true, false);
    assert_true(first.ok && named.ok && counting.ok && other.ok);
    assert_false(first.cached || named.cached || counting.cached || other.cached);
}

/* Each remedy changes the unit; the cache is asked by the unit as it first was. */
static void mended_builds_come_from_the_cache(void **state)
{
    (void)state;
    static const char text[] =
        "int random, strdup;\n" TWO_SUM("*return_size = random + strdup; return nums;");
    with_build(first) = build_text(&two_sum, text, true, true);
    with_build(second) = build_text(&two_sum, text, true, true);
    assert_true(first.ok && second.ok && second.cached && !first.cached);
}

static int spoil(const char *path, const struct stat *st, int kind)
{
    if (kind == FTW_F && st->st_size > 70 && strstr(path, "/build/") != NULL) {
        own_fd int fd = open(path, O_WRONLY | O_CLOEXEC);
        assert_int_equal(pwrite(fd, "x", 1, st->st_size - 1), 1);
    }
    return 0;
}

static void spoilt_entries_are_built_again(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM("*return_size = 4; return nums;");
    with_build(first) = build_text(&two_sum, text, true, true);
    assert_int_equal(ftw(support_cache(), spoil, 16), 0);
    with_build(second) = build_text(&two_sum, text, true, true);
    assert_true(first.ok && second.ok);
    assert_false(second.cached);
}

static int spoil_prelude(const char *path, const struct stat *st, int kind)
{
    size_t len = strlen(path);
    if (kind == FTW_F && len > 4 && strcmp(path + len - 4, ".gch") == 0) {
        own_fd int fd = open(path, O_WRONLY | O_CLOEXEC);
        for (off_t at = 5000; at < st->st_size; at += 50)
            assert_int_equal(pwrite(fd, "\xff\xfe\xfd", 3, at), 3);
    }
    return 0;
}

static int count_prelude(const char *path, const struct stat *st, int kind)
{
    (void)st;
    (void)kind;
    return strstr(path, ".gch") != NULL;
}

static void prelude_is_precompiled_once_and_may_be_spoilt(void **state)
{
    (void)state;
    with_build(first) = build_text(&two_sum, TWO_SUM("*return_size = 5; return nums;"), true, true);
    assert_true(first.ok);
    assert_int_equal(ftw(support_cache(), count_prelude, 16), 1);
    assert_int_equal(ftw(support_cache(), spoil_prelude, 16), 0);
    with_build(second) =
        build_text(&two_sum, TWO_SUM("*return_size = 6; return nums;"), true, true);
    if (!second.ok)
        show(&second);
    assert_true(second.ok);
    with_build(third) = build_text(&two_sum, TWO_SUM("*return_size = 7; return nums;"), true, true);
    assert_true(third.ok);
}

static void parallel_builds(void **state)
{
    (void)state;
    enum { BUILDERS = 4 };
    (void)tools();
    for (int w = 0; w < BUILDERS; w++)
        if (fork() == 0) {
            for (int i = 0; i < 4; i++) {
                own_mem char *text = mem_printf(
                    "int *two_sum(int *nums, int n, int t, int *s) { *s = %d; return nums; }",
                    100 + i);
                struct build b = build_text(&two_sum, text, true, true);
                if (!b.ok)
                    _exit(1);
                build_release(&b);
            }
            _exit(0);
        }
    for (int w = 0; w < BUILDERS; w++) {
        int status = 0;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
}

/* Whenever a judge is killed, the next one finds a cache that works. */
static void killed_builds_spoil_nothing(void **state)
{
    (void)state;
    for (int round = 0; round < 12; round++) {
        own_mem char *text = mem_printf(
            "int *two_sum(int *nums, int n, int t, int *s) { *s = %d; return nums; }", 200 + round);
        pid_t pid = fork();
        if (pid == 0) {
            /* nobody catches SIGALRM: a death at a different point each time, and none must matter */
            struct itimerval later = {.it_value = {.tv_usec = 1 + round * 12000}};
            (void)setitimer(ITIMER_REAL, &later, NULL);
            struct build b = build_text(&two_sum, text, true, true);
            build_release(&b);
            _exit(0);
        }
        assert_int_equal(waitpid(pid, NULL, 0), pid);
        assert_builds(&two_sum, text);
    }
}

static void works_without_a_cache(void **state)
{
    (void)state;
    own_mem char *file = file_join(support_cache(), "file");
    struct err err = {0};
    assert_true(file_write(file, "", 0, false, &err));
    assert_int_equal(setenv("XDG_CACHE_HOME", file, 1), 0);
    assert_builds(&two_sum, TWO_SUM("*return_size = 8; return nums;"));
    /* no plain text, so the whole prelude is looked at as well */
    assert_builds(&two_sum, TWO_SUM("*return_size = __builtin_popcount(9); return nums;"));
    assert_int_equal(setenv("XDG_CACHE_HOME", support_cache(), 1), 0);
}

static void missing_compiler_is_told_with_its_remedy(void **state)
{
    (void)state;
    struct toolchain t;
    struct err err = {0};
    assert_int_equal(setenv("JUDGE_CC", "no-such-compiler", 1), 0);
    assert_false(toolchain_find(&t, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    assert_non_null(strstr(err.text, "install gcc"));
    struct err other = {0};
    assert_int_equal(setenv("JUDGE_CC", "/bin/echo", 1), 0);
    assert_false(toolchain_find(&t, &other));
    assert_non_null(strstr(other.text, "is no gcc"));
    assert_int_equal(unsetenv("JUDGE_CC"), 0);
    struct err incomplete = {0};
    assert_int_equal(setenv("JUDGE_LIBEXEC", "/nonexistent", 1), 0);
    assert_false(toolchain_find(&t, &incomplete));
    assert_non_null(strstr(incomplete.text, "installation is incomplete"));
    assert_int_equal(setenv("JUDGE_LIBEXEC", TEST_BINARY_DIR "/libexec/judge", 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(second_build_comes_from_the_cache),
        cmocka_unit_test(builds_are_reproducible),
        cmocka_unit_test(failures_come_from_the_cache_too),
        cmocka_unit_test(any_change_builds_anew),
        cmocka_unit_test(mended_builds_come_from_the_cache),
        cmocka_unit_test(spoilt_entries_are_built_again),
        cmocka_unit_test(prelude_is_precompiled_once_and_may_be_spoilt),
        cmocka_unit_test(parallel_builds),
        cmocka_unit_test(killed_builds_spoil_nothing),
        cmocka_unit_test(works_without_a_cache),
        cmocka_unit_test(missing_compiler_is_told_with_its_remedy),
    };
    return cmocka_run_group_tests(tests, support_setup, support_teardown);
}
