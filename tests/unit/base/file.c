#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char *dir;

static int make_dir(void **state)
{
    (void)state;
    struct err err = {0};
    dir = file_temp_dir(&err);
    return dir == NULL;
}

static int remove_dir(void **state)
{
    (void)state;
    bool ok = file_remove_tree(dir);
    free(dir);
    return !ok;
}

static void written_is_read(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *path = file_join(dir, "a");
    own_buf struct buf got = {0};
    assert_true(file_write(path, "hello", 5, true, &err));
    assert_true(file_write(path, "world!", 6, false, &err));
    assert_true(file_read(path, 6, &got, &err));
    assert_string_equal(buf_str(&got), "world!");
}

static void a_file_over_the_limit_is_refused(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *path = file_join(dir, "large");
    own_buf struct buf got = {0};
    assert_true(file_write(path, "0123456789", 10, false, &err));
    assert_false(file_read(path, 9, &got, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_non_null(strstr(err.text, "larger than 9 bytes"));
}

static void folders_fifos_and_absent_files_are_named(void **state)
{
    (void)state;
    struct err err = {0};
    own_buf struct buf got = {0};
    assert_false(file_read(dir, 100, &got, &err));
    assert_non_null(strstr(err.text, "is a folder"));
    own_mem char *fifo = file_join(dir, "fifo");
    assert_int_equal(mkfifo(fifo, 0600), 0);
    assert_false(file_read(fifo, 100, &got, &err)); /* and does not hang */
    assert_non_null(strstr(err.text, "not a regular file"));
    own_mem char *none = file_join(dir, "none");
    assert_false(file_read(none, 100, &got, &err));
    assert_non_null(strstr(err.text, "No such file"));
    assert_int_equal(err.kind, ERR_USAGE);
}

static void a_failed_write_leaves_nothing(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *sub = file_join(dir, "sub");
    own_mem char *path = file_join(sub, "x");
    assert_int_equal(mkdir(sub, 0700), 0);
    assert_int_equal(mkdir(path, 0700), 0); /* a folder is in the way of the rename */
    assert_false(file_write(path, "1", 1, false, &err));
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(rmdir(sub), 0); /* empty: the temporary file is gone */
}

static void make_dirs_makes_parents_and_says_what_is_in_the_way(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *deep = mem_printf("%s/p/q/r", dir);
    assert_true(file_make_dirs(deep, &err));
    assert_true(file_make_dirs(deep, &err));
    own_mem char *file = mem_printf("%s/p/file", dir);
    assert_true(file_write(file, "", 0, false, &err));
    own_mem char *below = mem_printf("%s/p/file/x", dir);
    assert_false(file_make_dirs(below, &err));
}

static void removing_a_tree_follows_no_link(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *outside = file_join(dir, "outside");
    own_mem char *kept = file_join(outside, "kept");
    own_mem char *tree = file_join(dir, "tree");
    own_mem char *link = file_join(tree, "link");
    assert_true(file_make_dirs(outside, &err));
    assert_true(file_make_dirs(tree, &err));
    assert_true(file_write(kept, "", 0, false, &err));
    assert_int_equal(symlink(outside, link), 0);
    assert_true(file_remove_tree(tree));
    assert_true(file_exists(kept));
}

static void what_a_killed_process_left_is_removed(void **state)
{
    (void)state;
    struct err err = {0};
    setenv("TMPDIR", dir, 1);
    pid_t pid = fork();
    if (pid == 0) {
        own_mem char *left = file_temp_dir(&err);
        _exit(left == NULL); /* without a clean-up, as after a kill */
    }
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    own_mem char *mine = file_temp_dir(&err);
    own_mem char *again = file_temp_dir(&err);
    assert_non_null(mine);
    assert_true(file_exists(mine)); /* ours is alive and stays */
    size_t count = 0;
    DIR *d = opendir(dir);
    for (struct dirent *e; (e = readdir(d)) != NULL;)
        count += strncmp(e->d_name, "judge-", 6) == 0;
    closedir(d);
    assert_int_equal(count, 2);
    assert_true(file_remove_tree(mine) && file_remove_tree(again));
    unsetenv("TMPDIR");
}

static void a_sealed_memfd_cannot_change(void **state)
{
    (void)state;
    struct err err = {0};
    own_fd int fd = file_memfd("test", "abc", 3, true, &err);
    assert_true(fd >= 0);
    assert_true(write(fd, "x", 1) < 0);
    assert_true(ftruncate(fd, 0) != 0);
    own_buf struct buf got = {0};
    assert_true(file_read_fd(fd, 3, &got, &err));
    assert_string_equal(buf_str(&got), "abc");
}

static void xdg_folders_follow_the_specification(void **state)
{
    (void)state;
    setenv("XDG_CACHE_HOME", "/var/x", 1);
    own_mem char *set = file_xdg_dir("CACHE");
    assert_string_equal(set, "/var/x/judge");
    setenv("XDG_CACHE_HOME", "relative", 1);
    setenv("HOME", "/home/a", 1);
    own_mem char *fallback = file_xdg_dir("CACHE");
    assert_string_equal(fallback, "/home/a/.cache/judge");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_is_read),
        cmocka_unit_test(a_file_over_the_limit_is_refused),
        cmocka_unit_test(folders_fifos_and_absent_files_are_named),
        cmocka_unit_test(a_failed_write_leaves_nothing),
        cmocka_unit_test(make_dirs_makes_parents_and_says_what_is_in_the_way),
        cmocka_unit_test(removing_a_tree_follows_no_link),
        cmocka_unit_test(what_a_killed_process_left_is_removed),
        cmocka_unit_test(a_sealed_memfd_cannot_change),
        cmocka_unit_test(xdg_folders_follow_the_specification),
    };
    return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
