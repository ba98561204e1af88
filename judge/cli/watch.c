/* The loop of `judge watch`.
 *
 *   judge ─ show ─ wait for a save or a key ─ until quiet ─ judge ...
 *
 * Editors write in place, or write another file and rename it over the old one; so the folder is
 * watched, not the file. A save is often several events: they are collected until none comes for a
 * moment.
 *
 * source  inotify(7) */
#include "judge/cli/watch.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/countdown.h"
#include "judge/cli/keys.h"
#include "judge/cli/record.h"
#include "judge/cli/interview.h"
#include "judge/cli/submission.h"
#include "judge/report/pen.h"
#include "judge/report/report.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { QUIET_MS = 60, TICK_MS = 1000, FAILED_MAX = 64 };

struct watching {
    const struct context *c;
    const struct watch_request *q;
    bool screen;  /* cleared before each report; keys */
    bool ticking; /* the clock of a session is on the last line */
    bool ticked;  /* it ever was */
    int inotify;
    char *file;               /* the solution */
    char *own;                /* its own cases */
    char *failed[FAILED_MAX]; /* names of the cases that failed last */
    size_t failed_count;
};

enum next { NEXT_ALL, NEXT_SAVED, NEXT_FAILED, NEXT_QUIT };

static void forget(struct watching *w)
{
    for (size_t i = 0; i < w->failed_count; i++)
        mem_cleanup_free(&w->failed[i]);
    w->failed_count = 0;
}

static void remember(struct watching *w, const struct result *r)
{
    forget(w);
    for (size_t i = 0; i < r->case_count && w->failed_count < FAILED_MAX; i++)
        if (r->cases[i].verdict != VERDICT_ACCEPTED)
            w->failed[w->failed_count++] = mem_strdup(r->cases[i].name);
}

/* -- what is shown ------------------------------------------------------------------------- */

static bool put(const struct watching *w, struct buf *text, struct err *err)
{
    static const char clear[] = "\033[H\033[2J\033[3J";
    own_buf struct buf all = {0};
    if (w->screen)
        buf_adds(&all, clear);
    buf_adds(&all, buf_str(text));
    return context_write(w->c, &all, err);
}

static void last_lines(const struct watching *w, struct buf *out)
{
    const struct style *s = &w->c->out;
    struct pen p = {.out = out, .s = s};
    buf_addc(out, '\n');
    if (w->screen)
        pen_wrap(&p, "watching; keys: r again, f failed only, q quit");
    else
        pen_wrap(&p, "watching");
}

/* The clock is no reason to stop watching. */
static void tick(struct watching *w)
{
    struct err ignored = {0};
    if (!countdown_tick(w->c, &w->ticking, &ignored))
        w->ticking = false;
    w->ticked = w->ticked || w->ticking;
}

static void first_tick(struct watching *w)
{
    struct err ignored = {0};
    own_buf struct buf end = {0};
    tick(w);
    if (!w->ticking || w->screen)
        return;
    buf_addc(&end, '\n'); /* one plain line a report */
    (void)context_write(w->c, &end, &ignored);
    w->ticking = false;
}

static bool show(struct watching *w, const struct result *r, const char *before, struct err *err)
{
    own_buf struct buf text = {0};
    struct pen p = {.out = &text, .s = &w->c->out};
    if (before != NULL)
        pen_wrap(&p, before);
    report_result_text(r, &w->c->out, &text);
    last_lines(w, &text);
    if (!put(w, &text, err))
        return false;
    first_tick(w);
    return true;
}

static bool show_error(struct watching *w, const struct err *bad, struct err *err)
{
    own_buf struct buf text = {0};
    struct pen p = {.out = &text, .s = &w->c->out};
    pen_wrap(&p, bad->text);
    last_lines(w, &text);
    if (!put(w, &text, err))
        return false;
    first_tick(w);
    return true;
}

/* -- judging ------------------------------------------------------------------------------- */

static bool judge_cases(const struct watching *w, bool failed_only, struct submission *out,
                        struct err *err)
{
    struct judge_options o = {.no_complexity = w->q->no_complexity};
    if (failed_only) {
        o.names = (const char *const *)w->failed;
        o.name_count = w->failed_count;
    }
    return submission_judge(w->c, w->q->problem, w->file, o, out, err);
}

/* The cases that failed first; all of them only where those pass now. */
static bool judge_and_show(struct watching *w, enum next what, struct err *err)
{
    struct submission s = {0};
    char before[96] = "";
    bool shown = false;
    bool good = true;
    if (what != NEXT_ALL && w->failed_count > 0) {
        good = judge_cases(w, true, &s, err);
        bool still = good && s.result.verdict != VERDICT_ACCEPTED && s.result.case_total > 0;
        if (still || (good && what == NEXT_FAILED)) {
            (void)snprintf(before, sizeof before,
                           "the cases that failed before: %zu of %zu pass now",
                           s.result.case_passed, s.result.case_total);
            interview_veil(w->c, &s.result);
            good = show(w, &s.result, before, err);
            shown = true;
        }
        submission_release(&s);
    }
    if (!good || shown)
        return good;
    if (!judge_cases(w, false, &s, err))
        return false;
    remember(w, &s.result);
    (void)record_attempt(w->c, &s, (struct record_options){.partial = w->q->no_complexity});
    interview_veil(w->c, &s.result);
    good = show(w, &s.result, NULL, err);
    submission_release(&s);
    return good;
}

/* -- waiting ------------------------------------------------------------------------------- */

/* Is one of the events about our files? */
static bool read_events(const struct watching *w)
{
    char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
    bool ours = false;
    ssize_t len = read(w->inotify, buffer, sizeof buffer);
    for (ssize_t at = 0; at + (ssize_t)sizeof(struct inotify_event) <= len;) {
        const struct inotify_event *e = (const void *)(buffer + at);
        ours = ours || (e->mask & IN_Q_OVERFLOW) != 0 ||
               (e->len > 0 && (strcmp(e->name, file_basename(w->file)) == 0 ||
                               strcmp(e->name, file_basename(w->own)) == 0));
        at += (ssize_t)(sizeof *e + e->len);
    }
    return ours;
}

static void wait_for_quiet(const struct watching *w)
{
    struct pollfd p = {.fd = w->inotify, .events = POLLIN};
    while (poll(&p, 1, QUIET_MS) > 0)
        (void)read_events(w);
}

static enum next key_of(char key)
{
    if (key == 'q' || key == 'Q')
        return NEXT_QUIT;
    return key == 'f' || key == 'F' ? NEXT_FAILED : NEXT_ALL;
}

static bool wait_for_more(struct watching *w, enum next *out, struct err *err)
{
    for (;;) {
        struct pollfd p[2] = {{.fd = w->inotify, .events = POLLIN},
                              {.fd = w->screen ? STDIN_FILENO : -1, .events = POLLIN}};
        if (judge_interrupted())
            return err_interrupted(err);
        int ready = poll(p, 2, w->ticking ? TICK_MS : -1);
        if (ready < 0 && errno != EINTR)
            return err_system(err, "wait for a save");
        if (ready == 0)
            tick(w);
        if (ready <= 0)
            continue;
        if (p[0].revents != 0 && read_events(w)) {
            wait_for_quiet(w);
            *out = NEXT_SAVED;
            return true;
        }
        char key = p[1].revents != 0 ? keys_next() : 0;
        if (key != 0 && strchr("rRfFqQ", key) != NULL) {
            *out = key_of(key);
            return true;
        }
        if (p[1].revents & (POLLHUP | POLLERR))
            return err_interrupted(err); /* the terminal is gone */
    }
}

/* -- the loop ------------------------------------------------------------------------------ */

static bool loop(struct watching *w, struct err *err)
{
    enum next next = NEXT_ALL;
    bool first = true;
    while (next != NEXT_QUIT) {
        struct err bad = {0};
        if (!judge_and_show(w, next, &bad)) {
            if (first || bad.kind == ERR_INTERRUPTED) {
                *err = bad;
                return false;
            }
            if (!show_error(w, &bad, err))
                return false;
        }
        first = false;
        if (!wait_for_more(w, &next, err))
            return false;
    }
    return true;
}

static bool start(struct watching *w, struct err *err)
{
    struct problem p = {0};
    const struct watch_request *q = w->q;
    if (q->file != NULL && strcmp(q->file, "-") == 0)
        return err_usage(err, "watch needs a file; standard input does not change");
    if (w->c->json)
        return err_usage(err, "watch writes for people; 'judge run --json' judges once");
    if (!context_problem(w->c, q->problem, &p, err))
        return false;
    w->file = context_solution(w->c, p.id, q->file, err);
    w->own = w->file != NULL ? own_cases_path(w->file, p.id) : NULL;
    problem_release(&p);
    if (w->file == NULL)
        return false;
    own_mem char *dir = mem_strndup(w->file, (size_t)(file_basename(w->file) - w->file));
    w->inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (w->inotify < 0)
        return err_system(err, "inotify");
    if (inotify_add_watch(w->inotify, dir[0] != '\0' ? dir : ".", IN_CLOSE_WRITE | IN_MOVED_TO) < 0)
        return err_system(err, "watch %s", dir[0] != '\0' ? dir : ".");
    return true;
}

bool watch(const struct context *c, const struct watch_request *q, struct err *err)
{
    struct watching w = {.c = c, .q = q, .inotify = -1};
    bool good = start(&w, err);
    if (good) {
        judge_catch_signals();
        w.screen = c->out.terminal && keys_open();
        good = loop(&w, err);
        struct err ignored = {0};
        if (w.ticked && w.screen)
            (void)countdown_end(c, &ignored);
        keys_close();
    }
    forget(&w);
    mem_cleanup_free(&w.file);
    mem_cleanup_free(&w.own);
    mem_cleanup_close(&w.inotify);
    return good;
}
