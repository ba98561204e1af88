#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/engine/quota.h"

#include <string.h>

static void put(const char *root, const char *path, const char *text)
{
    struct err err = {0};
    own_mem char *name = file_join(root, path);
    own_mem char *dir = mem_strdup(name);
    *strrchr(dir, '/') = '\0';
    assert_true(file_make_dirs(dir, &err));
    assert_true(file_write(name, text, strlen(text), false, &err));
}

/* What a process in `group` may use, where cpu.max of /, /pod and /pod/task are these (or NULL). */
static size_t allowed(const char *group, const char *top, const char *pod, const char *task)
{
    struct err err = {0};
    own_mem char *root = file_temp_dir(&err);
    assert_non_null(root);
    own_mem char *self = file_join(root, "self");
    own_mem char *mount = file_join(root, "mount");
    put(root, "self", group);
    put(root, "mount/pod/task/cgroup.procs", "");
    if (top != NULL)
        put(root, "mount/cpu.max", top);
    if (pod != NULL)
        put(root, "mount/pod/cpu.max", pod);
    if (task != NULL)
        put(root, "mount/pod/task/cpu.max", task);
    size_t found = quota_processors(self, mount);
    assert_true(file_remove_tree(root));
    return found;
}

static void a_quota_is_rounded_up_to_processors(void **state)
{
    (void)state;
    assert_int_equal(allowed("0::/pod/task\n", NULL, NULL, "200000 100000\n"), 2);
    assert_int_equal(allowed("0::/pod/task\n", NULL, NULL, "150000 100000\n"), 2);
    assert_int_equal(allowed("0::/pod/task\n", NULL, NULL, "1000 100000\n"), 1);
}

static void the_least_of_all_groups_above_counts(void **state)
{
    (void)state;
    assert_int_equal(allowed("0::/pod/task\n", NULL, "300000 100000\n", "max 100000\n"), 3);
    assert_int_equal(allowed("0::/pod/task\n", "100000 100000\n", "300000 100000\n", NULL), 1);
    assert_int_equal(allowed("0::/pod\n", NULL, "300000 100000\n", "100000 100000\n"), 3);
}

static void a_container_sees_its_own_group_at_the_top(void **state)
{
    (void)state;
    assert_int_equal(allowed("0::/\n", "400000 100000\n", NULL, NULL), 4);
    assert_int_equal(allowed("0::/kubepods/other\n", "400000 100000\n", NULL, NULL), 4);
}

static void no_quota_is_no_bound(void **state)
{
    (void)state;
    assert_int_equal(allowed("0::/pod/task\n", "max 100000\n", NULL, "max 100000\n"), 0);
    assert_int_equal(allowed("0::/pod/task\n", NULL, NULL, NULL), 0);
    assert_int_equal(allowed("1:cpu:/pod/task\n", NULL, NULL, "100000 100000\n"), 0);
    assert_int_equal(allowed("", "rubbish", NULL, NULL), 0);
    assert_int_equal(allowed("0::/pod/task", NULL, "100000 0", "0 100000"), 0);
    assert_int_equal(quota_processors("/nonexistent/self", "/nonexistent/mount"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quota_is_rounded_up_to_processors),
        cmocka_unit_test(the_least_of_all_groups_above_counts),
        cmocka_unit_test(a_container_sees_its_own_group_at_the_top),
        cmocka_unit_test(no_quota_is_no_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
