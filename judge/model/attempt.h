/* One judged run of somebody's own solution, as the history remembers it: plain data. The engine's
 * result is the source (attempt_of_result), the store keeps it, practice computes from it.
 *
 * Times are seconds of UTC since 1970. Strings are borrowed from the arena of whoever filled the
 * struct, never NULL unless it is said. */
#ifndef JUDGE_MODEL_ATTEMPT_H
#define JUDGE_MODEL_ATTEMPT_H

#include "judge/base/hash.h"
#include "judge/base/mem.h"
#include "judge/model/problem.h"
#include "judge/model/rating.h"
#include "judge/model/result.h"
#include "judge/model/session.h"
#include "judge/model/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ATTEMPT_UID = 32, ATTEMPT_FAILED_MAX = 64 };

/* What the attempt was made for. */
enum attempt_mode {
    ATTEMPT_RUN,       /* judge run: free practice */
    ATTEMPT_TRAINING,  /* in a timed session */
    ATTEMPT_INTERVIEW, /* in a timed session under interview rules */
    ATTEMPT_MOCK,      /* in the mock interview */
    ATTEMPT_REVIEW,    /* repeated because it was due */
    ATTEMPT_MODES
};
const char *attempt_mode_name(enum attempt_mode m); /* "run" ... */
bool attempt_mode_parse(const char *name, enum attempt_mode *out);

/* A metric of the problem's targets: "time", "space", "queries", "misses", "allocations". */
const char *attempt_metric_name(enum metric m);
bool attempt_metric_parse(const char *name, enum metric *out);

/* A class that was measured against its target. */
struct attempt_cost {
    bool measured;
    const char *target; /* class, or NULL if none is declared */
    const char *fitted; /* class, or NULL where none fits */
    enum target_verdict verdict;
    bool soft, borderline;
};

struct attempt {
    int64_t id;                /* in this history, from 1; 0: not stored yet */
    char uid[ATTEMPT_UID + 1]; /* the same in every history: 128 random bits in hexadecimal */
    int64_t at;                /* when the verdict was known */
    const char *problem;       /* id */
    const char *package_hash;  /* of the package that judged */
    enum verdict verdict;
    int64_t passed, total; /* cases; total 0: none was reached */
    /* names of failing cases in case order, ATTEMPT_FAILED_MAX at most */
    const char *const *failed;
    size_t failed_count;
    int64_t elapsed_ns; /* of judging */
    struct attempt_cost cost[METRICS];
    const char *source_hash; /* of the text, as source_hash() says */
    const char *path;        /* of the solution, as it was named */
    enum attempt_mode mode;
    int64_t session; /* of timed practice; 0: none */
    int64_t hints;   /* distinct hints and approaches seen since the problem was last accepted */
    bool gave_up;    /* gave the problem up before this attempt */
    bool overtime;   /* after the deadline of its session */
    bool sanitizer;  /* a sanitizer found something */
    bool partial;    /* not all cases, or no complexity where it would have been measured */
    bool cached;     /* answered from the cache: the same text was judged before */
};

/* Things besides attempts that say how a problem was worked on. */
enum event_kind {
    EVENT_SHOWN,      /* the statement was read */
    EVENT_STARTED,    /* a starter was written */
    EVENT_HINT,       /* number: which */
    EVENT_CLARIFY,    /* questions and answers were asked for */
    EVENT_APPROACHES, /* the ways to solve it were looked at */
    EVENT_GAVE_UP,
    EVENT_RESTORED, /* a file was replaced by an older text; source: what stood there, to be kept */
    EVENT_KINDS
};
const char *event_kind_name(enum event_kind k); /* "shown" ... */
bool event_kind_parse(const char *name, enum event_kind *out);

struct event {
    int64_t id;
    char uid[ATTEMPT_UID + 1];
    int64_t at;
    enum event_kind kind;
    const char *problem;
    int64_t number;     /* of a hint; else 0 */
    int64_t session;    /* 0: none */
    const char *source; /* hash of a kept text, or NULL */
};

/* A history in memory: attempts and events oldest first, sessions by number, ratings by problem and
 * day. */
struct history {
    struct arena arena; /* also of the sessions' events: their own arenas are empty */
    struct attempt *attempts;
    size_t attempt_count;
    struct event *events;
    size_t event_count;
    struct session_log *sessions; /* timed ones, of `attempt.session` */
    size_t session_count;
    struct given_rating *ratings;
    size_t rating_count;
};
void history_release(struct history *h); /* accepts zeroed */
#define own_history __attribute__((cleanup(history_release)))

/* What the engine found out, as an attempt at `at`. Everything that practice adds is zero; the
 * strings are copied into the arena. */
struct attempt attempt_of_result(const struct result *r, int64_t at, struct arena *arena);

/* The hash under which a text is kept; the same as source_hash of a result. */
void source_hash(const void *text, size_t len, char out[HASH_HEX + 1]);

/* Does it count in statistics? A partial run does not, nor one where the judge itself failed, nor a
 * text that came from the cache although this history holds an earlier attempt with it.
 * i   an index into h->attempts */
bool attempt_counts(const struct history *h, size_t i);

/* Hints that a new attempt at this problem starts with: see struct attempt. */
int64_t history_hints(const struct history *h, const char *problem);

#endif
