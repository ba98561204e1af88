#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/engine/inputs.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct place {
    char *dir;
    struct input_store *stores;
};

static int open_stores(void **state)
{
    struct err err = {0};
    struct place *p = calloc(1, sizeof *p);
    p->dir = file_temp_dir(&err);
    assert_non_null(p->dir);
    p->stores = input_stores_open(p->dir, 0, 2);
    assert_non_null(p->stores);
    *state = p;
    return 0;
}

static size_t names_in(const char *path)
{
    size_t count = 0;
    DIR *dir = opendir(path);
    assert_non_null(dir);
    for (struct dirent *e; (e = readdir(dir)) != NULL;)
        count += strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
    (void)closedir(dir);
    return count;
}

static int close_stores(void **state)
{
    struct place *p = *state;
    input_stores_close(p->stores);
    assert_int_equal(rmdir(p->dir), 0);
    free(p->dir);
    free(p);
    return 0;
}

static const struct axis axis = {.name = "n"};

static struct spot spot_at(int64_t n, uint32_t seed)
{
    return (struct spot){.axis = &axis, .family = "random", .n = n, .seed = seed};
}

static void make(const struct input_store *s, struct spot at, const char *bytes, size_t len)
{
    own_input struct sweep_input in = {0};
    assert_false(input_store_get(s, &at, &in));
    buf_add(&in.made, bytes, len);
    input_store_put(s, &at, true, &in);
    assert_true(in.possible);
    assert_int_equal(in.bytes.len, len);
    assert_memory_equal(in.bytes.data, bytes, len);
}

static void what_one_process_made_another_one_finds(void **state)
{
    const struct place *p = *state;
    struct spot at = spot_at(64, 1);
    pid_t pid = fork();
    if (pid == 0) {
        make(&p->stores[0], at, "\5\0\0\0hello", 9);
        _exit(0);
    }
    int status = 1;
    assert_true(waitpid(pid, &status, 0) == pid && status == 0);
    own_input struct sweep_input in = {0};
    assert_true(input_store_get(&p->stores[0], &at, &in));
    assert_true(in.possible);
    assert_int_equal(in.bytes.len, 9);
    assert_memory_equal(in.bytes.data, "\5\0\0\0hello", 9);
}

static bool there(const struct input_store *s, struct spot at)
{
    own_input struct sweep_input in = {0};
    return input_store_get(s, &at, &in);
}

static void every_input_has_its_own_place(void **state)
{
    const struct place *p = *state;
    make(&p->stores[0], spot_at(64, 0), "\0\0\0\0", 4);
    assert_true(there(&p->stores[0], spot_at(64, 0)));
    assert_false(there(&p->stores[0], spot_at(64, 1)));
    assert_false(there(&p->stores[0], spot_at(65, 0)));
    assert_false(there(&p->stores[1], spot_at(64, 0)));
}

static void the_hash_is_that_of_the_bytes_whoever_made_them(void **state)
{
    const struct place *p = *state;
    struct spot at = spot_at(8, 0);
    own_input struct sweep_input made = {0};
    own_input struct sweep_input found = {0};
    own_input struct sweep_input alone = {0};
    assert_false(input_store_get(&p->stores[0], &at, &made));
    buf_adds(&made.made, "\1\1\1\1abc");
    input_store_put(&p->stores[0], &at, true, &made);
    assert_true(input_store_get(&p->stores[0], &at, &found));
    assert_false(input_store_get(NULL, &at, &alone));
    buf_adds(&alone.made, "\1\1\1\1abc");
    input_store_put(NULL, &at, true, &alone);
    assert_true(made.hash != 0 && made.hash == found.hash && made.hash == alone.hash);
}

static void a_size_that_cannot_be_made_is_remembered(void **state)
{
    const struct place *p = *state;
    struct spot at = spot_at(3, 0);
    own_input struct sweep_input in = {0};
    own_input struct sweep_input again = {0};
    assert_false(input_store_get(&p->stores[0], &at, &in));
    input_store_put(&p->stores[0], &at, false, &in);
    assert_true(input_store_get(&p->stores[0], &at, &again));
    assert_false(again.possible);
}

static void beyond_its_bound_nothing_is_kept(void **state)
{
    const struct place *p = *state;
    atomic_store(p->stores[0].left, 100);
    own_mem char *large = mem_alloc(200);
    make(&p->stores[0], spot_at(1, 0), large, 200);
    assert_false(there(&p->stores[0], spot_at(1, 0)));
    assert_int_equal(atomic_load(p->stores[0].left), 100);
    make(&p->stores[0], spot_at(2, 0), large, 50);
    assert_true(there(&p->stores[0], spot_at(2, 0)));
}

static void nothing_has_a_name_that_a_killed_judge_could_leave(void **state)
{
    const struct place *p = *state;
    make(&p->stores[0], spot_at(1, 0), "\5\0\0\0hello", 9);
    assert_true(there(&p->stores[0], spot_at(1, 0)));
    assert_int_equal(names_in(p->dir), 0);
}

static void what_a_worker_did_not_finish_is_no_input(void **state)
{
    const struct place *p = *state;
    struct spot at = spot_at(1, 0);
    int file = p->stores[0].fd;
    pid_t pid = fork();
    if (pid == 0) { /* whose disk is full */
        int full = open("/dev/full", O_RDWR | O_CLOEXEC);
        assert_int_equal(dup2(full, file), file);
        make(&p->stores[0], at, "\5\0\0\0hello", 9);
        _exit(0);
    }
    int status = 1;
    assert_true(waitpid(pid, &status, 0) == pid && status == 0);
    assert_false(there(&p->stores[0], at));
    make(&p->stores[0], at, "\5\0\0\0hello", 9);
    make(&p->stores[0], spot_at(2, 0), "\5\0\0\0world", 9);
    assert_true(there(&p->stores[0], spot_at(2, 0)));
}

static void many_inputs_stay_apart(void **state)
{
    const struct place *p = *state;
    for (int64_t n = 0; n < 1500; n++)
        make(&p->stores[n % 2], spot_at(n, 0), (const char *)&n, sizeof n);
    for (int64_t n = 0; n < 1500; n++) {
        struct spot at = spot_at(n, 0);
        own_input struct sweep_input in = {0};
        assert_true(input_store_get(&p->stores[n % 2], &at, &in));
        assert_int_equal(in.bytes.len, sizeof n);
        assert_memory_equal(in.bytes.data, &n, sizeof n);
    }
}

static void a_full_table_keeps_what_it_has(void **state)
{
    const struct place *p = *state;
    int64_t kept = 0;
    for (int64_t n = 0; n < 3000; n++)
        make(&p->stores[0], spot_at(n, 0), (const char *)&n, sizeof n);
    for (int64_t n = 0; n < 3000; n++)
        kept += there(&p->stores[0], spot_at(n, 0));
    assert_int_equal(kept, 2048); /* two problems */
    assert_true(there(&p->stores[0], spot_at(0, 0)));
}

#define WITH_STORES(test) cmocka_unit_test_setup_teardown(test, open_stores, close_stores)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_STORES(what_one_process_made_another_one_finds),
        WITH_STORES(every_input_has_its_own_place),
        WITH_STORES(the_hash_is_that_of_the_bytes_whoever_made_them),
        WITH_STORES(a_size_that_cannot_be_made_is_remembered),
        WITH_STORES(beyond_its_bound_nothing_is_kept),
        WITH_STORES(nothing_has_a_name_that_a_killed_judge_could_leave),
        WITH_STORES(what_a_worker_did_not_finish_is_no_input),
        WITH_STORES(many_inputs_stay_apart),
        WITH_STORES(a_full_table_keeps_what_it_has),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
