/* Where one stands: what practice computes from a history, and report prints. All strings are
 * borrowed from the history and the catalogue. */
#ifndef JUDGE_MODEL_STATS_H
#define JUDGE_MODEL_STATS_H

#include "judge/model/attempt.h"
#include "judge/model/catalogue.h"
#include "judge/model/session.h"

enum { STATS_DAYS = 84, STATS_WEAK = 2, STATS_WEEKS = 5 };

struct stats_problem { /* one that was worked on */
    const struct catalogue_entry *entry;
    size_t attempts;            /* that count */
    bool solved;                /* accepted at least once */
    bool slow;                  /* never accepted, but correct at least once */
    const struct attempt *best; /* the last accepted, else the last correct one, or NULL */
    int64_t active_s; /* seconds at work until it was first accepted, or so far; 0: not known */
};

struct stats_topic {
    const char *topic;
    bool core; /* some problem of it is in the weekly plan */
    size_t problems, seen, solved, slow;
    size_t attempts; /* that count */
    double mastery;  /* 0 to 1, see judge/practice/mastery.h */
    size_t samples;
};

struct stats_week {
    int week;
    size_t problems, solved;
    const char *next; /* the first that is not solved, or NULL */
};

/* A timed set or mock interview, as it stood at its last event. */
struct stats_session {
    int64_t id;
    const char *set;     /* in the arena of struct stats, like problem */
    const char *problem; /* of a mock interview, else NULL */
    enum session_mode mode;
    enum session_state state;
    int64_t day;        /* on which it began */
    int64_t minutes;    /* it was given */
    int64_t elapsed_ms; /* on its clock */
    size_t problems, solved, submissions;
    double score; /* 0 to 100; of a finished one, else 0 */
};

struct stats {
    struct arena arena;
    int64_t now, today;
    size_t recorded, attempts;            /* all; those that count */
    size_t problems, tried, slow, solved; /* in the catalogue; worked on; ... */
    const struct attempt *last;           /* the newest of all, or NULL */
    size_t days_14, days_30;              /* local days with an attempt, today included */
    size_t heat[STATS_DAYS];              /* attempts of a day, the last is today */
    struct stats_problem *list;           /* worked on, by id */
    struct stats_topic *topics;           /* weakest first */
    size_t topic_count;
    struct {
        const char *topic;
        const char *problem; /* the easiest that is not solved */
    } weak[STATS_WEAK];
    size_t weak_count;
    struct stats_week weeks[STATS_WEEKS]; /* those that have problems */
    size_t week_count;
    struct stats_session *sessions; /* by number */
    size_t session_count, finished, abandoned;
};
void stats_release(struct stats *s); /* accepts zeroed */
#define own_stats __attribute__((cleanup(stats_release)))

#endif
