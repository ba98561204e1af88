/* Timed sessions against a history on disk: rules, clocks, and kill -9 between any two writes. */
#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/engine/desk.h"
#include "judge/practice/mock.h"
#include "judge/practice/score.h"
#include "judge/store/session.h"
#include "judge/store/store_sql.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MINUTE = 60000 };

static char folder[64];
static char path[96];

static int make_folder(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "%s/judge-desk-XXXXXX",
                   file_is_dir("/dev/shm") ? "/dev/shm" : "/tmp");
    if (mkdtemp(folder) == NULL)
        return -1;
    (void)snprintf(path, sizeof path, "%s/history.db", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    (void)file_remove_tree(folder);
    return 0;
}

/* A desk whose clocks stand at so many minutes; the wall clock is off by `jump`. */
static struct desk desk_at(double minutes, double jump)
{
    struct desk d = {.history = path};
    d.now.boot_ms = 1000000 + (int64_t)(minutes * MINUTE);
    d.now.utc_ms = 1700000000000 + (int64_t)((minutes + jump) * MINUTE);
    (void)snprintf(d.now.boot, sizeof d.now.boot, "one");
    return d;
}

static const struct session_problem problems[] = {
    {.id = "a", .minutes = 10}, {.id = "b", .minutes = 20}, {.id = "c", .minutes = 15}};

static struct session_plan plan_of(enum session_mode mode)
{
    struct session_plan p = {
        .set = "phone", .mode = mode, .minutes = 45, .problems = problems, .problem_count = 3};
    memcpy(p.weights, score_default_weights, sizeof p.weights);
    return p;
}

static struct bytes bytes_of(const char *text)
{
    return (struct bytes){(const unsigned char *)text, strlen(text)};
}

static void start(enum session_mode mode, double minute)
{
    struct desk d = desk_at(minute, 0);
    struct session_plan plan = plan_of(mode);
    struct session s = {0};
    struct err err = {0};
    if (!desk_start(&d, &plan, &s, &err))
        fail_msg("%s", err.text);
    session_release(&s);
}

static struct session now(double minute)
{
    struct desk d = desk_at(minute, 0);
    struct session s = {0};
    struct err err = {0};
    bool found = false;
    if (!desk_latest(&d, &s, &found, &err) || !found)
        fail_msg("%s", err.text);
    return s;
}

static void call(enum desk_call what, const char *problem, double minute)
{
    struct desk d = desk_at(minute, 0);
    struct session s = {0};
    struct err err = {0};
    if (!desk_call(&d, what, problem, &s, &err))
        fail_msg("%s", err.text);
    session_release(&s);
}

static void refused(enum desk_call what, const char *problem, double minute, const char *why)
{
    struct desk d = desk_at(minute, 0);
    struct session s = {0};
    struct err err = {0};
    assert_false(desk_call(&d, what, problem, &s, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    if (strstr(err.text, why) == NULL)
        fail_msg("'%s' does not say '%s'", err.text, why);
}

static void hand_in(const char *problem, const char *text, double minute)
{
    struct desk d = desk_at(minute, 0);
    struct session s = {0};
    struct err err = {0};
    if (!desk_submit(&d, problem, "x.c", bytes_of(text), &s, &err))
        fail_msg("%s", err.text);
    session_release(&s);
}

/* What the judge found out about a text, as `judge practice submit` records it. */
static bool judged(const char *problem, const char *text, int64_t session, enum verdict verdict,
                   struct err *err)
{
    char hash[HASH_HEX + 1];
    source_hash(text, strlen(text), hash);
    struct attempt a = {.at = 1700000000,
                        .problem = problem,
                        .package_hash = "p",
                        .verdict = verdict,
                        .passed = verdict == VERDICT_ACCEPTED ? 10 : 4,
                        .total = 10,
                        .source_hash = hash,
                        .path = "x.c",
                        .mode = ATTEMPT_TRAINING,
                        .session = session};
    own_store struct store *s = store_open(path, false, err);
    return s != NULL && store_attempt(s, &a, bytes_of(text), err);
}

static void a_whole_set_is_scored_by_what_was_in_time(void **state)
{
    (void)state;
    struct err err = {0};
    start(SESSION_TRAINING, 0);
    hand_in(NULL, "wrong", 5);
    assert_true(judged("a", "wrong", 1, VERDICT_WRONG_ANSWER, &err));
    hand_in("a", "right", 9);
    assert_true(judged("a", "right", 1, VERDICT_ACCEPTED, &err));
    call(DESK_NEXT, NULL, 9);
    hand_in(NULL, "late", 46);
    assert_true(judged("b", "late", 1, VERDICT_ACCEPTED, &err));
    call(DESK_FINISH, NULL, 47);
    struct session s = now(999);
    assert_int_equal(s.state, SESSION_DONE);
    assert_true(s.submissions[2].overtime);
    assert_true(s.problems[0].score.total > 99.9);
    assert_true(s.problems[1].score.total < 0.1); /* only in overtime */
    assert_true(session_solved(&s, 1));
    assert_int_equal(s.elapsed_ms, 47 * MINUTE);
    session_release(&s);
    refused(DESK_NEXT, NULL, 48, "no session is active");
}

static void there_is_one_active_session(void **state)
{
    (void)state;
    struct session_plan plan = plan_of(SESSION_TRAINING);
    struct desk d = desk_at(1, 0);
    struct session s = {0};
    struct err err = {0};
    start(SESSION_TRAINING, 0);
    assert_false(desk_start(&d, &plan, &s, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_non_null(strstr(err.text, "a session is active"));
    call(DESK_ABANDON, NULL, 2);
    start(SESSION_INTERVIEW, 3);
    s = now(4);
    assert_int_equal(s.id, 2);
    session_release(&s);
}

static void rules_of_the_modes_hold(void **state)
{
    (void)state;
    start(SESSION_INTERVIEW, 0);
    refused(DESK_PAUSE, NULL, 1, "no pause in interview mode");
    refused(DESK_NEXT, "z", 1, "z is not in the set phone");
    call(DESK_ABANDON, NULL, 2);
    start(SESSION_TRAINING, 3);
    call(DESK_PAUSE, NULL, 4);
    refused(DESK_SKIP, NULL, 5, "paused");
    refused(DESK_PAUSE, NULL, 5, "paused");
    call(DESK_RESUME, NULL, 104);
    call(DESK_RESUME, NULL, 104); /* harmless */
    struct session s = now(105);
    assert_int_equal(s.left_ms, 43 * MINUTE);
    session_release(&s);
    refused(DESK_PAUSE, NULL, 200, "the time is over");
}

static void a_text_that_was_not_judged_is_pending(void **state)
{
    (void)state;
    struct err err = {0};
    start(SESSION_TRAINING, 0);
    hand_in("a", "one", 1);
    struct session s = now(2);
    assert_non_null(desk_pending(&s));
    assert_int_equal(desk_pending(&s)->seq, 2);
    session_release(&s);
    assert_true(judged("a", "one", 9, VERDICT_ACCEPTED, &err)); /* of another session */
    assert_true(judged("b", "one", 1, VERDICT_ACCEPTED, &err)); /* of another problem */
    s = now(2);
    assert_non_null(desk_pending(&s));
    session_release(&s);
    assert_true(judged("a", "one", 1, VERDICT_ACCEPTED, &err));
    s = now(2);
    assert_null(desk_pending(&s));
    assert_true(session_solved(&s, 0));
    session_release(&s);
}

static void of_two_judges_at_once_the_second_looks_again(void **state)
{
    (void)state;
    struct desk d = desk_at(1, 0);
    struct err err = {0};
    struct session out = {0};
    start(SESSION_TRAINING, 0);
    struct session seen = now(1);
    call(DESK_NEXT, "b", 1);
    struct session_event e = {.kind = SESSION_FOCUSED, .problem = "c"};
    assert_false(desk_add(&d, &seen, e, (struct bytes){0}, &out, &err));
    assert_non_null(strstr(err.text, "another judge"));
    session_release(&seen);
    seen = now(1);
    assert_int_equal(seen.event_count, 2);
    session_release(&seen);
}

/* -- kill -9 between any two writes ------------------------------------------------------------ */

/* SQLite lets its system calls be replaced: the k-th that changes a file does not come back.
 * source: sqlite3_vfs.xSetSystemCall, "test_syscall.c" names the calls */
static int writes_left;

static void count_down(void)
{
    if (writes_left-- == 0)
        (void)kill(getpid(), SIGKILL);
}

static ssize_t counted_pwrite64(int fd, const void *data, size_t len, off64_t at)
{
    count_down();
    return pwrite64(fd, data, len, at);
}

static ssize_t counted_write(int fd, const void *data, size_t len)
{
    count_down();
    return write(fd, data, len);
}

static int counted_unlink(const char *name)
{
    count_down();
    return unlink(name);
}

static int counted_ftruncate(int fd, off_t len)
{
    count_down();
    return ftruncate(fd, len);
}

static void die_at_write(int k)
{
    writes_left = k;
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    (void)vfs->xSetSystemCall(vfs, "pwrite", (sqlite3_syscall_ptr)counted_pwrite64);
    (void)vfs->xSetSystemCall(vfs, "pwrite64", (sqlite3_syscall_ptr)counted_pwrite64);
    (void)vfs->xSetSystemCall(vfs, "write", (sqlite3_syscall_ptr)counted_write);
    (void)vfs->xSetSystemCall(vfs, "unlink", (sqlite3_syscall_ptr)counted_unlink);
    (void)vfs->xSetSystemCall(vfs, "ftruncate", (sqlite3_syscall_ptr)counted_ftruncate);
}

/* One random thing that somebody does. */
struct action {
    int what; /* below DESK_ABANDON + 1: a desk_call; else one of these */
    const char *problem, *text;
    int64_t outcome; /* of a line in a mock interview */
};
enum { ACT_SUBMIT = 100, ACT_JUDGE, ACT_START, ACT_NOTICE, ACT_ANSWER };

static enum session_mode walk_mode; /* of the sessions that are started */

static uint32_t random_state;

static uint32_t below(uint32_t n) /* xorshift32, good enough to choose by */
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 17;
    random_state ^= random_state << 5;
    return random_state % n;
}

static struct action choose(void)
{
    static const char *const ids[] = {"a", "b", "c"};
    static const char *const texts[] = {"int one;", "int two;", "int three;", "int four;"};
    static const int calls[] = {DESK_NEXT,   DESK_NEXT,  DESK_SKIP,  DESK_PAUSE,  DESK_RESUME,
                                DESK_RESUME, ACT_SUBMIT, ACT_SUBMIT, ACT_SUBMIT,  ACT_JUDGE,
                                ACT_JUDGE,   ACT_NOTICE, ACT_START,  DESK_FINISH, DESK_ABANDON};
    /* endings are rare, so that sessions grow */
    uint32_t i = below(100) < 95 ? below(13) : 13 + below(2);
    return (struct action){calls[i], below(2) == 0 ? NULL : ids[below(3)], texts[below(4)], 0};
}

/* The same in a mock interview: mostly lines, typed into whatever stage is on. */
static struct action choose_in_mock(void)
{
    static const char *const lines_typed[] = {"n", "O(n)", "any duplicates?", "[[1]] => 2"};
    static const int calls[] = {ACT_SUBMIT, ACT_JUDGE, ACT_NOTICE, ACT_START};
    static const int ends[] = {DESK_FINISH, DESK_ABANDON};
    uint32_t n = below(100);
    int what = n < 70 ? ACT_ANSWER : n < 97 ? calls[below(4)] : ends[below(2)];
    return (struct action){what, NULL, lines_typed[below(4)], (int64_t)below(4) - 1};
}

/* As the dialogue does: look where it stands, then write what came of the line. */
static bool answer(const struct desk *d, const struct action *a, struct session *out,
                   struct err *err)
{
    struct session s = {0};
    bool found = false;
    if (!desk_active(d, &s, &found, err) || !found)
        return false;
    struct session_event e = {.kind = SESSION_ANSWERED,
                              .number = mock_of(&s).stage,
                              .outcome = a->outcome,
                              .text = a->text};
    bool good = desk_add(d, &s, e, (struct bytes){0}, out, err);
    session_release(&s);
    return good;
}

/* How far the interviews have come, as one number that only grows. */
static size_t mock_place(const struct desk *d)
{
    struct session s = {0};
    struct err err = {0};
    bool found = false;
    if (!desk_latest(d, &s, &found, &err))
        fail_msg("%s", err.text);
    struct mock m = found ? mock_of(&s) : (struct mock){0};
    size_t place = found ? (size_t)s.id * 1000 + m.stage * 100 + m.lines : 0;
    session_release(&s);
    return place;
}

static bool act(const struct desk *d, const struct action *a)
{
    struct session s = {0};
    struct err err = {0};
    struct session_plan plan = plan_of(walk_mode);
    bool found = false;
    bool good = false;
    plan.questions = 5;
    if (a->what == ACT_ANSWER)
        good = answer(d, a, &s, &err);
    else if (a->what == ACT_SUBMIT)
        good = desk_submit(d, a->problem, "x.c", bytes_of(a->text), &s, &err);
    else if (a->what == ACT_START)
        good = desk_start(d, &plan, &s, &err);
    else if (a->what == ACT_JUDGE)
        good = judged(a->problem != NULL ? a->problem : "a", a->text, 1, VERDICT_ACCEPTED, &err);
    else if (a->what == ACT_NOTICE && desk_active(d, &s, &found, &err) && found)
        desk_noticed(d, &s, NOTICE_HALF);
    else if (a->what <= DESK_ABANDON)
        good = desk_call(d, (enum desk_call)a->what, a->problem, &s, &err);
    session_release(&s);
    return good;
}

/* Everything that the history holds, as one text. */
static void dump(struct buf *sessions, struct buf *attempts, int64_t *last_left,
                 const struct desk *d)
{
    struct err err = {0};
    own_store struct store *s = store_open(path, true, &err);
    struct session_log log = {0};
    struct history h = {0};
    int64_t latest = 0;
    if (s == NULL || !store_session_latest(s, &latest, &err) || !store_history(s, &h, &err))
        fail_msg("%s", err.text);
    for (int64_t id = 1; id <= latest; id++) {
        if (!store_session_log(s, id, &log, &err))
            fail_msg("%s", err.text);
        for (size_t i = 0; i < log.count; i++) {
            const struct session_event *e = &log.events[i];
            buf_printf(sessions, "%lld.%lld %s %lld %lld %lld %lld %s %s %s\n", (long long)id,
                       (long long)e->seq, session_event_name(e->kind), (long long)e->at.utc_ms,
                       (long long)e->at.boot_ms, (long long)e->number, (long long)e->outcome,
                       e->problem != NULL ? e->problem : "-", e->text != NULL ? e->text : "-",
                       e->source != NULL ? e->source : "-");
        }
        struct session folded = {0};
        if (log.count > 0 && !session_fold(&log, &d->now, &folded, &err))
            fail_msg("%s", err.text);
        *last_left = folded.left_ms;
        session_release(&folded);
        session_log_release(&log);
    }
    for (size_t i = 0; i < h.attempt_count; i++)
        buf_printf(attempts, "%s %s\n", h.attempts[i].uid, h.attempts[i].source_hash);
    history_release(&h);
}

static size_t lines(const char *text)
{
    size_t n = 0;
    for (; *text != '\0'; text++)
        n += *text == '\n';
    return n;
}

/* What was there is there, unchanged; at most one line is new, exactly one if it was acknowledged.
 */
static void only_grew(const struct buf *before, const struct buf *after, bool acknowledged,
                      bool may_be_none)
{
    size_t grown = lines(buf_str(after)) - lines(buf_str(before));
    if (strncmp(buf_str(after), buf_str(before), before->len) != 0)
        fail_msg("lost or changed:\n%s\nnow:\n%s", buf_str(before), buf_str(after));
    if (grown > 1 || (acknowledged && !may_be_none && grown != 1))
        fail_msg("%zu new after\n%s", grown, buf_str(after));
}

static void database_is_sound(void)
{
    struct err err = {0};
    own_store struct store *s = store_open(path, true, &err);
    own_sql struct sql q = {0};
    bool row = false;
    struct arena arena = {0};
    assert_non_null(s);
    assert_true(sql_prepare(s, "PRAGMA integrity_check", &q, &err));
    assert_true(sql_step(&q, &row, &err) && row);
    assert_string_equal(sql_text(&q, 0, &arena), "ok");
    arena_release(&arena);
}

static void walk(uint32_t seed, int steps, int *killed)
{
    double minute = 0;
    double jump = 0;
    random_state = seed;
    if (walk_mode == SESSION_MOCK)
        start(SESSION_MOCK, 0);
    for (int i = 0; i < steps; i++) {
        struct desk d = desk_at(minute, jump);
        bool mock = walk_mode == SESSION_MOCK;
        struct action a = mock ? choose_in_mock() : choose();
        size_t place = mock ? mock_place(&d) : 0;
        own_buf struct buf sessions = {0}, attempts = {0}, sessions2 = {0}, attempts2 = {0};
        int64_t left = 0, left2 = 0;
        int k = (int)below(14);
        dump(&sessions, &attempts, &left, &d);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            die_at_write(k);
            _exit(act(&d, &a) ? 0 : 1);
        }
        int status = 0;
        assert_int_equal(waitpid(child, &status, 0), child);
        bool acknowledged = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        *killed += WIFSIGNALED(status);
        dump(&sessions2, &attempts2, &left2, &d);
        assert_true(!mock || mock_place(&d) >= place); /* it goes on, and never back */
        bool judge = a.what == ACT_JUDGE;
        /* going where one is, or resuming what runs, writes nothing */
        only_grew(&sessions, &sessions2, acknowledged && !judge,
                  a.what == DESK_NEXT || a.what == DESK_RESUME);
        only_grew(&attempts, &attempts2, acknowledged && judge, false);
        if (lines(buf_str(&sessions)) > 0 && a.what != ACT_START)
            assert_int_equal(left, left2); /* nothing moves the deadline at its own moment */
        minute += below(40) / 10.0;
        if (below(5) == 0)
            jump += (int)below(6000) - 3000;
    }
    database_is_sound();
}

static void kill_9_between_any_two_writes_loses_and_doubles_nothing(void **state)
{
    (void)state;
    int killed = 0;
    for (uint32_t seed = 1; seed <= 4; seed++) {
        walk(seed * 2654435761u, 60, &killed);
        (void)unlink(path);
    }
    assert_true(killed > 40); /* the test tests something */
}

static void kill_9_in_a_mock_interview_loses_and_doubles_nothing(void **state)
{
    (void)state;
    int killed = 0;
    walk_mode = SESSION_MOCK;
    for (uint32_t seed = 1; seed <= 3; seed++) {
        walk(seed * 2246822519u, 50, &killed);
        (void)unlink(path);
    }
    walk_mode = SESSION_TRAINING;
    assert_true(killed > 30);
}

/* The deadline by an independent reckoning: minutes, plus what was paused, on the clock since boot.
 */
static void no_sequence_of_calls_moves_the_deadline(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= 6; seed++) {
        random_state = seed * 40503u;
        double minute = 0, jump = 0, paused_at = -1, paused = 0;
        start(SESSION_TRAINING, 0);
        for (int i = 0; i < 25; i++) {
            minute += below(30) / 10.0;
            jump += below(4) == 0 ? (int)below(20000) - 10000 : 0;
            struct desk d = desk_at(minute, jump);
            struct action a = choose();
            if (a.what == ACT_START || a.what == DESK_FINISH || a.what == DESK_ABANDON)
                continue;
            bool done = act(&d, &a);
            if (done && a.what == DESK_PAUSE)
                paused_at = minute;
            if (done && a.what == DESK_RESUME && paused_at >= 0) {
                paused += minute - paused_at;
                paused_at = -1;
            }
            struct session s = {0};
            struct err err = {0};
            bool found = false;
            assert_true(desk_active(&d, &s, &found, &err) && found);
            double spent = (paused_at >= 0 ? paused_at : minute) - paused;
            double off = (double)s.left_ms - (45 - spent) * MINUTE;
            if (off > 50 || off < -50) /* tenths of minutes in doubles, milliseconds in integers */
                fail_msg("seed %u: the deadline is off by %f ms", seed, off);
            session_release(&s);
        }
        call(DESK_ABANDON, NULL, minute + 1);
    }
}

#define with_folder(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_folder(a_whole_set_is_scored_by_what_was_in_time),
        with_folder(there_is_one_active_session),
        with_folder(rules_of_the_modes_hold),
        with_folder(a_text_that_was_not_judged_is_pending),
        with_folder(of_two_judges_at_once_the_second_looks_again),
        with_folder(kill_9_between_any_two_writes_loses_and_doubles_nothing),
        with_folder(kill_9_in_a_mock_interview_loses_and_doubles_nothing),
        with_folder(no_sequence_of_calls_moves_the_deadline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
