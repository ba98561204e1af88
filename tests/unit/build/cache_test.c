/* Entries that last, entries that are damaged, and writers that die. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/build/cache.h"

#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char *dir;

static void make_key(int n, char out[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, &n, sizeof n);
    hash_hex(&h, out);
}

static char *path_of(int n)
{
    char key[HASH_HEX + 1];
    make_key(n, key);
    return mem_printf("%s/judge/test/%.2s/%s", dir, key, key);
}

static bool get(int n, struct buf *out)
{
    char key[HASH_HEX + 1];
    make_key(n, key);
    return cache_get("test", key, out);
}

static void put(int n, const void *data, size_t len)
{
    char key[HASH_HEX + 1];
    make_key(n, key);
    cache_put("test", key, data, len);
}

static void returns_what_was_put(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    assert_false(get(1, &b));
    put(1, "a\0b", 3);
    assert_true(get(1, &b));
    assert_int_equal(b.len, 3);
    assert_memory_equal(b.data, "a\0b", 3);
    put(1, "", 0);
    assert_true(get(1, &b));
    assert_int_equal(b.len, 0);
    put(1, "new", 3);
    assert_true(get(1, &b));
    assert_string_equal(buf_str(&b), "new");
}

static void damage(int n, void (*how)(int fd))
{
    own_mem char *path = path_of(n);
    own_fd int fd = open(path, O_RDWR | O_CLOEXEC);
    assert_true(fd >= 0);
    how(fd);
}

static void flip_last(int fd)
{
    char c;
    off_t last = lseek(fd, -1, SEEK_END);
    assert_int_equal(pread(fd, &c, 1, last), 1);
    c ^= 1;
    assert_int_equal(pwrite(fd, &c, 1, last), 1);
}

static void cut(int fd)
{
    assert_int_equal(ftruncate(fd, HASH_HEX + 1), 0);
}

static void empty(int fd)
{
    assert_int_equal(ftruncate(fd, 0), 0);
}

static void damaged_entry_is_a_miss_and_goes(void **state)
{
    (void)state;
    void (*const ways[])(int) = {flip_last, cut, empty};
    for (size_t i = 0; i < array_len(ways); i++) {
        own_buf struct buf b = {0};
        own_mem char *path = path_of(2);
        put(2, "content", 7);
        damage(2, ways[i]);
        assert_false(get(2, &b));
        assert_false(file_exists(path));
    }
}

static void links_and_odd_keys_are_no_entries(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    own_mem char *path = path_of(3);
    put(3, "x", 1);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(symlink("/etc/passwd", path), 0);
    assert_false(get(3, &b));
    char odd[HASH_HEX + 1] = "../../../../../../etc/passwd";
    assert_false(cache_get("test", odd, &b));
    make_key(3, odd);
    assert_false(cache_get("../x", odd, &b));
}

static void killed_writers_leave_whole_entries(void **state)
{
    (void)state;
    enum { SIZE = 1 << 20 };
    own_mem char *data = mem_alloc(SIZE);
    memset(data, 'x', SIZE);
    for (int round = 0; round < 20; round++) {
        int ready[2];
        assert_int_equal(pipe(ready), 0);
        pid_t pid = fork();
        assert_true(pid >= 0);
        if (pid == 0) {
            put(100, data, SIZE);
            (void)!write(ready[1], "r", 1);
            for (;;)
                put(100, data, SIZE);
        }
        char c;
        (void)close(ready[1]);
        assert_int_equal(read(ready[0], &c, 1), 1);
        (void)close(ready[0]);
        assert_int_equal(kill(pid, SIGKILL), 0);
        assert_int_equal(waitpid(pid, NULL, 0), pid);
        own_buf struct buf b = {0};
        assert_true(get(100, &b));
        assert_int_equal(b.len, SIZE);
    }
}

static void parallel_writers_agree(void **state)
{
    (void)state;
    enum { WRITERS = 6 };
    for (int w = 0; w < WRITERS; w++)
        if (fork() == 0) {
            own_buf struct buf b = {0};
            for (int i = 0; i < 200; i++) {
                put(200 + i % 10, "same", 4);
                if (get(200 + i % 10, &b) && strcmp(buf_str(&b), "same") != 0)
                    _exit(1);
            }
            _exit(0);
        }
    for (int w = 0; w < WRITERS; w++) {
        int status = 0;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
}

static int64_t total;

static int add_size(const char *path, const struct stat *st, int kind)
{
    (void)path;
    total += kind == FTW_F ? st->st_size : 0;
    return 0;
}

static int64_t size_of_tree(void)
{
    total = 0;
    assert_int_equal(ftw(dir, add_size, 16), 0);
    return total;
}

static void oldest_entries_go_first(void **state)
{
    (void)state;
    enum { SIZE = 200000 };
    own_mem char *data = mem_alloc(SIZE);
    assert_int_equal(setenv("JUDGE_CACHE_MB", "1", 1), 0);
    cache_trim();
    for (int i = 0; i < 10; i++) {
        own_mem char *path = path_of(300 + i);
        put(300 + i, data, SIZE);
        struct timespec old[2] = {{.tv_sec = time(NULL) - 100000 + i * 100},
                                  {.tv_sec = time(NULL) - 100000 + i * 100}};
        assert_int_equal(utimensat(AT_FDCWD, path, old, 0), 0);
    }
    own_buf struct buf b = {0};
    assert_true(get(300, &b)); /* used: no longer the oldest */
    cache_trim();
    assert_true(size_of_tree() <= 1 << 20);
    assert_true(get(300, &b));
    assert_true(get(309, &b));
    assert_false(get(301, &b));
    assert_false(get(302, &b));
    assert_int_equal(unsetenv("JUDGE_CACHE_MB"), 0);
}

static void abandoned_temporaries_are_swept(void **state)
{
    (void)state;
    own_mem char *entry = path_of(400);
    own_mem char *temp = mem_printf("%s.AbCdEf", entry);
    struct err err = {0};
    struct timespec old[2] = {{.tv_sec = 1000}, {.tv_sec = 1000}};
    enum { SIZE = 2 << 20 };
    own_mem char *data = mem_alloc(SIZE);
    assert_int_equal(setenv("JUDGE_CACHE_MB", "1", 1), 0);
    put(400, data, SIZE);
    assert_true(file_write(temp, "half", 4, false, &err));
    assert_int_equal(utimensat(AT_FDCWD, temp, old, 0), 0);
    cache_trim();
    assert_false(file_exists(temp));
    assert_int_equal(unsetenv("JUDGE_CACHE_MB"), 0);
}

static void no_cache_is_no_error(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    own_mem char *file = file_join(dir, "file");
    struct err err = {0};
    assert_true(file_write(file, "", 0, false, &err));
    assert_int_equal(setenv("XDG_CACHE_HOME", file, 1), 0);
    put(1, "x", 1);
    assert_false(get(1, &b));
    cache_trim();
    assert_int_equal(setenv("XDG_CACHE_HOME", dir, 1), 0);
}

static int setup(void **state)
{
    (void)state;
    struct err err = {0};
    dir = file_temp_dir(&err);
    return dir != NULL ? setenv("XDG_CACHE_HOME", dir, 1) : -1;
}

static int teardown(void **state)
{
    (void)state;
    (void)file_remove_tree(dir);
    free(dir);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(returns_what_was_put),
        cmocka_unit_test(damaged_entry_is_a_miss_and_goes),
        cmocka_unit_test(links_and_odd_keys_are_no_entries),
        cmocka_unit_test(killed_writers_leave_whole_entries),
        cmocka_unit_test(parallel_writers_agree),
        cmocka_unit_test(oldest_entries_go_first),
        cmocka_unit_test(abandoned_temporaries_are_swept),
        cmocka_unit_test(no_cache_is_no_error),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
