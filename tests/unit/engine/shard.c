#include "tests/support/cmocka_all.h"

#include "judge/base/mem.h"
#include "judge/engine/shard.h"

#include <stdlib.h>
#include <string.h>

/* The environment of a test: NAME, VALUE, ..., NULL. */
static const char *const *environment;

static const char *variable(const char *name)
{
    for (size_t i = 0; environment[i] != NULL; i += 2)
        if (strcmp(environment[i], name) == 0)
            return environment[i + 1];
    return NULL;
}

struct example {
    const char *text;
    const char *environment[10];
    unsigned k, n;     /* 0: an error */
    const char *words; /* that the message holds */
};

static const struct example examples[] = {
    {"1/1", {NULL}, 1, 1, NULL},
    {"3/8", {NULL}, 3, 8, NULL},
    {"0/8", {NULL}, 0, 0, "from 1 to 8"},
    {"9/8", {NULL}, 0, 0, "from 1 to 8"},
    {"-1/8", {NULL}, 0, 0, "from 1 to 8"},
    {"1/0", {NULL}, 0, 0, "expected K/N"},
    {"1/10001", {NULL}, 0, 0, "expected K/N"},
    {"1/8x", {NULL}, 0, 0, "expected K/N"},
    {"3", {NULL}, 0, 0, "expected K/N"},
    {"", {NULL}, 0, 0, "expected K/N"},
    {"auto", {NULL}, 0, 0, "none of CI_NODE_INDEX"},
    {"auto", {"CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "5", NULL}, 2, 5, NULL},
    {"auto", {"CI_NODE_INDEX", "0", "CI_NODE_TOTAL", "5", NULL}, 0, 0, "is not one of 5"},
    {"auto", {"CI_NODE_INDEX", "6", "CI_NODE_TOTAL", "5", NULL}, 0, 0, "is not one of 5"},
    {"auto", {"CI_NODE_INDEX", "2", NULL}, 0, 0, "not how many"},
    {"auto", {"CI_NODE_INDEX", "two", "CI_NODE_TOTAL", "5", NULL}, 0, 0, "is no number: 'two'"},
    {"auto/6", {"CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "5", NULL}, 0, 0, "there are 5"},
    {"auto",
     {"SLURM_ARRAY_TASK_ID", "12", "SLURM_ARRAY_TASK_COUNT", "4", "SLURM_ARRAY_TASK_MIN", "10",
      "SLURM_ARRAY_TASK_STEP", "1", NULL},
     3,
     4,
     NULL},
    {"auto",
     {"SLURM_ARRAY_TASK_ID", "5", "SLURM_ARRAY_TASK_COUNT", "3", "SLURM_ARRAY_TASK_MIN", "1",
      "SLURM_ARRAY_TASK_STEP", "2", NULL},
     3,
     3,
     NULL},
    {"auto",
     {"SLURM_ARRAY_TASK_ID", "4", "SLURM_ARRAY_TASK_COUNT", "3", "SLURM_ARRAY_TASK_MIN", "1",
      "SLURM_ARRAY_TASK_STEP", "2", NULL},
     0,
     0,
     "is not one of 3"},
    {"auto",
     {"SLURM_ARRAY_TASK_ID", "4", "SLURM_ARRAY_TASK_COUNT", "3", NULL},
     0,
     0,
     "SLURM_ARRAY_TASK_MIN is not set"},
    {"auto", {"JOB_COMPLETION_INDEX", "0", "JUDGE_SHARDS", "3", NULL}, 1, 3, NULL},
    {"auto/3", {"JOB_COMPLETION_INDEX", "2", NULL}, 3, 3, NULL},
    {"auto/3", {"JOB_COMPLETION_INDEX", "3", NULL}, 0, 0, "is not one of 3"},
    {"auto", {"JOB_COMPLETION_INDEX", "2", NULL}, 0, 0, "set JUDGE_SHARDS, or say --shard auto/N"},
    {"auto",
     {"CI_NODE_INDEX", "1", "CI_NODE_TOTAL", "3", "JOB_COMPLETION_INDEX", "0", "JUDGE_SHARDS", "3",
      NULL},
     1,
     3,
     NULL},
    {"auto",
     {"CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "3", "JOB_COMPLETION_INDEX", "0", "JUDGE_SHARDS", "3",
      NULL},
     0,
     0,
     "GitLab and Kubernetes say different things"},
};

static void a_shard_is_read_or_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < array_len(examples); i++) {
        const struct example *e = &examples[i];
        struct shard s = {0};
        struct err err = {0};
        environment = e->environment;
        bool good = shard_parse(e->text, variable, &s, &err);
        if (e->n > 0) {
            assert_true(good);
            assert_int_equal(s.k, e->k);
            assert_int_equal(s.n, e->n);
        } else {
            assert_false(good);
            assert_int_equal(err.kind, ERR_USAGE);
            if (strstr(err.text, e->words) == NULL)
                fail_msg("'%s' says: %s", e->text, err.text);
        }
    }
}

/* Published: a class that was graded in parts yesterday must be split the same way tomorrow. */
static void ids_and_shards_never_change(void **state)
{
    (void)state;
    static const struct {
        const char *name, *id;
        unsigned of_7;
    } known[] = {
        {"alice", "64f5d2422c21407d", 1},         {"-rf", "d0da0d8e12bc0d12", 2},
        {"a b\012c", "7ecf321e03c89663", 4},      {"\377\376", "06748a9287cc7cdc", 6},
        {"M\303\274ller", "642bb3da4f8d6ce1", 4},
    };
    for (size_t i = 0; i < array_len(known); i++) {
        char id[SUBMISSION_ID_HEX + 1];
        submission_id(known[i].name, id);
        assert_string_equal(id, known[i].id);
        for (unsigned k = 1; k <= 7; k++)
            assert_int_equal(shard_has((struct shard){k, 7}, id), k == known[i].of_7);
        assert_true(shard_has((struct shard){0}, id));
    }
}

static void every_submission_is_in_one_shard(void **state)
{
    (void)state;
    size_t size[8] = {0};
    for (int i = 0; i < 2000; i++) {
        own_mem char *name = mem_printf("student %d", i);
        char id[SUBMISSION_ID_HEX + 1];
        unsigned found = 0;
        submission_id(name, id);
        for (unsigned k = 1; k <= 8; k++) {
            if (shard_has((struct shard){k, 8}, id)) {
                size[k - 1]++;
                found++;
            }
        }
        assert_int_equal(found, 1);
    }
    for (int k = 0; k < 8; k++)
        assert_in_range(size[k], 200, 300);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_shard_is_read_or_refused),
        cmocka_unit_test(ids_and_shards_never_change),
        cmocka_unit_test(every_submission_is_in_one_shard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
