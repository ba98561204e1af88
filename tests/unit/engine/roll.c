#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/engine/roll.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *dir;
static const char *const ids[] = {"two_sum", "lru_cache"};

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

static void folder(const char *name)
{
    own_mem char *path = file_join(dir, name);
    assert_int_equal(mkdir(path, 0700), 0);
}

static void file(const char *name, const char *text, size_t len)
{
    struct err err = {0};
    own_mem char *path = file_join(dir, name);
    assert_true(file_write(path, text, len, false, &err));
}

static void read_roll(struct roll *r)
{
    struct err err = {0};
    assert_true(roll_read(dir, ids, array_len(ids), r, &err));
}

static void names_are_sorted_by_bytes(void **state)
{
    (void)state;
    static const char *const sorted[] = {"-rf", "Zoe", "a b\nc", "alice", "alice2", "\xff\xfe"};
    for (size_t i = array_len(sorted); i-- > 0;)
        folder(sorted[i]);
    folder(".git");
    file("notes.txt", "x", 1);
    file("alice/two_sum.c", "int x;", 6);
    struct roll r;
    read_roll(&r);
    assert_false(r.flat);
    assert_int_equal(r.count, array_len(sorted));
    for (size_t i = 0; i < array_len(sorted); i++)
        assert_string_equal(r.list[i].name, sorted[i]);
    assert_int_equal(r.ignored, 2);
    roll_release(&r);
}

static void a_flat_folder_is_one_submission(void **state)
{
    (void)state;
    struct roll r;
    own_buf struct buf text = {0};
    own_buf struct buf why = {0};
    file("two_sum.c", "int y;", 6);
    folder("old");
    read_roll(&r);
    assert_true(r.flat);
    assert_int_equal(r.count, 1);
    assert_string_equal(r.list[0].name, strrchr(dir, '/') + 1);
    assert_true(roll_has(&r, 0, "two_sum"));
    assert_false(roll_has(&r, 0, "lru_cache"));
    assert_int_equal(roll_source(&r, 0, "two_sum", &text, &why), HANDED_IN);
    assert_string_equal(buf_str(&text), "int y;");
    roll_release(&r);
}

static void both_layouts_at_once_are_refused(void **state)
{
    (void)state;
    struct roll r;
    struct err err = {0};
    file("two_sum.c", "int y;", 6);
    folder("bob");
    file("bob/lru_cache.c", "int y;", 6);
    assert_false(roll_read(dir, ids, array_len(ids), &r, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_non_null(strstr(err.text, "move one kind away"));
}

static void nothing_to_grade_is_an_error(void **state)
{
    (void)state;
    struct roll r;
    struct err err = {0};
    folder("bob");
    file("bob/other.c", "int y;", 6);
    assert_false(roll_read(dir, ids, array_len(ids), &r, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_non_null(strstr(err.text, "nothing to grade"));
}

static void check_source(const struct roll *r, const char *who, enum handed_in want,
                         const char *words)
{
    own_buf struct buf text = {0};
    own_buf struct buf why = {0};
    size_t i = 0;
    while (i < r->count && strcmp(r->list[i].name, who) != 0)
        i++;
    assert_true(i < r->count);
    enum handed_in got = roll_source(r, i, "two_sum", &text, &why);
    if (got != want || strstr(buf_str(&why), words) == NULL)
        fail_msg("%s: %d, '%s'", who, (int)got, buf_str(&why));
}

static void only_regular_files_inside_are_read(void **state)
{
    (void)state;
    static const char nul[] = "int x;\0int y;";
    own_mem char *large = mem_alloc(SUBMISSION_SOURCE_MAX + 1);
    memset(large, ' ', SUBMISSION_SOURCE_MAX + 1);
    static const char *const names[] = {"good", "link", "fifo", "folder", "long",
                                        "most", "nul",  "none", "Upper"};
    for (size_t i = 0; i < array_len(names); i++)
        folder(names[i]);
    file("good/two_sum.c", "int x;", 6);
    file("long/two_sum.c", large, SUBMISSION_SOURCE_MAX + 1);
    file("most/two_sum.c", large, SUBMISSION_SOURCE_MAX);
    file("nul/two_sum.c", nul, sizeof nul);
    file("Upper/Two_Sum.c", "int x;", 6);
    folder("folder/two_sum.c");
    own_mem char *fifo = file_join(dir, "fifo/two_sum.c");
    own_mem char *link = file_join(dir, "link/two_sum.c");
    own_mem char *gate = file_join(dir, "gate");
    assert_int_equal(mkfifo(fifo, 0600), 0);
    assert_int_equal(symlink("../good/two_sum.c", link), 0);
    assert_int_equal(symlink("good", gate), 0);
    struct roll r;
    read_roll(&r);
    check_source(&r, "good", HANDED_IN, "");
    check_source(&r, "most", HANDED_IN, "");
    check_source(&r, "none", HANDED_NOTHING, "no file was handed in");
    check_source(&r, "Upper", HANDED_NOTHING, "no file was handed in");
    check_source(&r, "link", HANDED_UNREADABLE, "the file is a symbolic link");
    check_source(&r, "gate", HANDED_UNREADABLE, "the submission is a symbolic link");
    check_source(&r, "fifo", HANDED_UNREADABLE, "not a regular file");
    check_source(&r, "folder", HANDED_UNREADABLE, "a folder stands");
    check_source(&r, "long", HANDED_UNREADABLE, "larger than 1 MiB");
    check_source(&r, "nul", HANDED_UNREADABLE, "NUL byte");
    roll_release(&r);
}

static void shards_split_the_roll(void **state)
{
    (void)state;
    char whole[HASH_HEX + 1];
    size_t sum = 0;
    for (int i = 0; i < 20; i++) {
        own_mem char *name = mem_printf("s%d", i);
        folder(name);
    }
    file("s0/two_sum.c", "int x;", 6);
    for (unsigned k = 1; k <= 3; k++) {
        struct roll r;
        read_roll(&r);
        roll_hash(&r, whole);
        roll_keep_shard(&r, (struct shard){k, 3});
        for (size_t i = 0; i < r.count; i++)
            assert_true(shard_has((struct shard){k, 3}, r.list[i].id));
        sum += r.count;
        roll_release(&r);
    }
    assert_int_equal(sum, 20);
}

#define IN_DIR(f) cmocka_unit_test_setup_teardown(f, make_dir, remove_dir)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_DIR(names_are_sorted_by_bytes),          IN_DIR(a_flat_folder_is_one_submission),
        IN_DIR(both_layouts_at_once_are_refused),   IN_DIR(nothing_to_grade_is_an_error),
        IN_DIR(only_regular_files_inside_are_read), IN_DIR(shards_split_the_roll),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
