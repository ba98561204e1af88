/* A timed set: what was chosen, what happened, and what that comes to. Plain data.
 *
 * The only thing that is kept is the list of events, each written once and never changed.
 * Everything else, struct session, is computed from it (session_fold of judge/practice), so that
 * there is no state that a kill could leave half changed. */
#ifndef JUDGE_MODEL_SESSION_H
#define JUDGE_MODEL_SESSION_H

#include "judge/base/clock.h"
#include "judge/base/hash.h"
#include "judge/base/mem.h"
#include "judge/model/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum session_mode {
    SESSION_TRAINING,
    SESSION_INTERVIEW, /* no pause, no hints, hidden cases report counts only */
    SESSION_MOCK,      /* the dialogue about one problem */
    SESSION_MODES
};
const char *session_mode_name(enum session_mode m); /* "training" */
bool session_mode_parse(const char *name, enum session_mode *out);

enum session_event_kind {
    SESSION_STARTED,   /* text: the plan, as session_plan_text() of judge/practice writes it */
    SESSION_FOCUSED,   /* problem: the one that is worked on now */
    SESSION_SUBMITTED, /* problem, source (hash of the kept text), text: the file's name */
    SESSION_SKIPPED,   /* problem; text: the one that is worked on instead, or NULL */
    SESSION_PAUSED,
    SESSION_RESUMED,
    SESSION_NOTICED,  /* number: a notice that was given, see enum session_notice */
    SESSION_ANSWERED, /* mock: number: the stage, outcome, text: the line */
    SESSION_FINISHED,
    SESSION_ABANDONED,
    SESSION_EVENT_KINDS
};
const char *session_event_name(enum session_event_kind k); /* "started" */
bool session_event_parse(const char *name, enum session_event_kind *out);

struct session_event {
    int64_t seq; /* 1, 2, 3 ... without a gap */
    enum session_event_kind kind;
    struct moment at;
    const char *problem; /* or NULL */
    int64_t number, outcome;
    const char *text;   /* or NULL */
    const char *source; /* hash, or NULL */
};

struct session_log {
    struct arena arena;
    int64_t id;
    struct session_event *events;
    size_t count;
};
void session_log_release(struct session_log *l); /* accepts zeroed */

/* -- scoring ------------------------------------------------------------------------ */

enum score_part { SCORE_CORRECTNESS, SCORE_COMPLEXITY, SCORE_MEMORY, SCORE_TIME, SCORE_PARTS };
const char *score_part_name(enum score_part p); /* "correctness", ..., "memory safety", "time" */

struct score {
    double share[SCORE_PARTS];  /* of each part, 0 to 1 */
    double points[SCORE_PARTS]; /* the same by the weights; they add up to total */
    double total;               /* 0 to 100 */
};

/* -- what the events come to -------------------------------------------------------- */

enum session_state { SESSION_RUNNING, SESSION_HALTED, SESSION_DONE, SESSION_DROPPED };
const char *session_state_name(enum session_state s); /* "running", "paused", ... */

/* Told once each, as time runs out; bits. */
enum session_notice {
    NOTICE_HALF = 1,
    NOTICE_TEN_MINUTES = 2,
    NOTICE_ONE_MINUTE = 4,
    NOTICE_OVER = 8,
};

/* What judging a text said; the same text always says the same. */
struct session_verdict {
    bool known; /* false: not judged yet */
    enum verdict verdict;
    int64_t passed, total; /* cases */
    int met, missed;       /* hard targets */
    bool memory_fault;
    const char *failed;  /* first failing case, or NULL */
    const char *time[2]; /* target and measured class, or NULL */
    const char *space[2];
};

struct session_submission {
    int64_t seq;
    size_t problem; /* index */
    const char *source, *path;
    int64_t at_ms;    /* on the session's clock */
    int64_t spent_ms; /* with the problem, until then */
    bool overtime;
    struct session_verdict verdict;
};

struct session_problem {
    const char *id;
    int64_t minutes; /* its budget */
    bool seen;       /* was in focus */
    bool skipped;
    int64_t spent_ms;
    size_t submissions;
    /* The one that counts: the last within the time. And the last one of all. Indexes; SIZE_MAX:
     * none. */
    size_t counted, latest;
    struct score score;
};

struct session {
    struct arena arena; /* owns all below */
    int64_t id;
    const char *set;
    enum session_mode mode;
    int64_t minutes;
    double weights[SCORE_PARTS];
    size_t questions; /* mock: how many the statement had at the start, 64 at most */
    enum session_state state;
    struct moment started, now;
    int64_t elapsed_ms; /* on the session's clock: pauses left out; stands still when it is over */
    int64_t left_ms;    /* until the deadline; negative: over it */
    /* What the wall clock was moved by since the start, as far as this boot can tell; the session's
     * clock does not follow. */
    int64_t wall_moved_ms;
    bool rebooted; /* the machine was: the wall clock had to be trusted for the time between */
    unsigned notices;
    size_t current; /* index of the problem in focus */
    struct session_problem *problems;
    size_t problem_count;
    struct session_submission *submissions;
    size_t submission_count;
    struct session_event *events; /* all of them; `at` on the wall clock */
    int64_t *event_ms;            /* the same on the session's clock */
    size_t event_count;
    struct score score; /* of the set: problems weighed by their minutes */
};
void session_release(struct session *s); /* accepts zeroed */

#endif
