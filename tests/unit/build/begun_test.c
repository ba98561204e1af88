/* Builds that are begun, and ended or given up later. */
#include "tests/unit/build/support.h"

#include "judge/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define TWO_SUM(body)                                                                              \
    "int *two_sum(int *nums, int nums_size, int target, int *return_size) { " body " }\n"

static struct build_request request(const char *text, enum build_variant v)
{
    struct build_request q = {.signature = &two_sum,
                              .name = "f.c",
                              .no_cache = true,
                              .source = {(const unsigned char *)text, strlen(text)}};
    q.variant[v] = true;
    return q;
}

static void image_bytes(const struct build *b, enum build_variant v, struct buf *out)
{
    struct err err = {0};
    assert_int_equal(lseek(b->image[v].fd, 0, SEEK_SET), 0);
    assert_true(file_read_fd(b->image[v].fd, 1 << 26, out, &err));
}

/* Entries of the folder where work folders come into being. */
static int work_folders(void)
{
    const char *tmp = getenv("TMPDIR");
    DIR *d = opendir(tmp != NULL ? tmp : "/tmp");
    int count = 0;
    assert_non_null(d);
    for (struct dirent *e = readdir(d); e != NULL; e = readdir(d))
        count += e->d_name[0] != '.';
    closedir(d);
    return count;
}

static void two_go_on_at_the_same_time(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM("*return_size = 0; return nums + target;");
    struct build_request checked = request(text, BUILD_CHECKED);
    struct build_request fast = request(text, BUILD_FAST);
    struct build_job *job = NULL;
    struct err err = {0};
    assert_true(build_begin(tools(), &checked, &job, &err));
    with_build(other) = {0};
    assert_true(build_solution(tools(), &fast, &other, &err));
    assert_true(other.ok);
    with_build(begun) = {0};
    assert_true(build_end(job, &begun, &err));
    assert_true(begun.ok);
    with_build(at_once) = {0};
    assert_true(build_solution(tools(), &checked, &at_once, &err));
    own_buf struct buf a = {0};
    own_buf struct buf b = {0};
    image_bytes(&begun, BUILD_CHECKED, &a);
    image_bytes(&at_once, BUILD_CHECKED, &b);
    assert_int_equal(a.len, b.len);
    assert_memory_equal(a.data, b.data, a.len);
}

static void text_that_is_looked_at_first_is_begun_too(void **state)
{
    (void)state;
    static const char text[] =
        "#define P(a, b) a##b\n" TWO_SUM("P(*return_, size) = 0; return nums;");
    static const char refused[] =
        "#define P(a, b) a##b\n" TWO_SUM("P(as, m)(\"nop\"); *return_size = 0; return nums;");
    for (int i = 0; i < 2; i++) {
        struct build_request q = request(i == 0 ? text : refused, BUILD_CHECKED);
        struct build_job *job = NULL;
        struct err err = {0};
        with_build(b) = {0};
        assert_true(build_begin(tools(), &q, &job, &err));
        assert_true(build_end(job, &b, &err));
        assert_int_equal(b.ok, i == 0);
    }
}

static void given_up_leaves_nothing(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM("*return_size = 0; return nums;");
    struct build_request q = request(text, BUILD_CHECKED);
    struct err err = {0};
    int before = work_folders();
    for (int i = 0; i < 3; i++) {
        struct build_job *job = NULL;
        assert_true(build_begin(tools(), &q, &job, &err));
        build_drop(job);
    }
    build_drop(NULL);
    assert_int_equal(work_folders(), before);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

static int setup(void **state)
{
    static char tmp[] = "/tmp/judge-begun-XXXXXX";
    if (mkdtemp(tmp) == NULL || setenv("TMPDIR", tmp, 1) != 0)
        return -1;
    return support_setup(state);
}

static int teardown(void **state)
{
    int r = support_teardown(state);
    return file_remove_tree(getenv("TMPDIR")) ? r : -1;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_go_on_at_the_same_time),
        cmocka_unit_test(text_that_is_looked_at_first_is_begun_too),
        cmocka_unit_test(given_up_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
