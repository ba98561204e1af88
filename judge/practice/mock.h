/* The mock interview: seven stages about one problem, 45 minutes.
 *
 * It is a session of mode SESSION_MOCK with one problem. Each line that is typed becomes one event
 * SESSION_ANSWERED: number is the stage, outcome what came of the line, text the line. So where it
 * stands, and what it scores, is computed from the events like everything else of a session. */
#ifndef JUDGE_PRACTICE_MOCK_H
#define JUDGE_PRACTICE_MOCK_H

#include "judge/model/session.h"

enum mock_stage {
    MOCK_UNDERSTAND, /* ask questions; their answers are revealed */
    MOCK_EXAMPLES,   /* two inputs and outputs of one's own, checked against the reference */
    MOCK_APPROACH,   /* brute force class, method, predicted classes */
    MOCK_IMPLEMENT,  /* compile errors only */
    MOCK_TEST,       /* own cases, run on the own solution */
    MOCK_ANALYSE,    /* classes of what was written, beside the measured ones */
    MOCK_OPTIMISE,   /* a follow-up */
    MOCK_STAGES,     /* also: all are done */
};

struct mock_stage_row {
    const char *name; /* "understand" */
    const char *task; /* what to type, for people */
    int64_t minutes;
    int weight; /* of the score; all add up to 100 */
};
extern const struct mock_stage_row mock_stages[MOCK_STAGES];

/* Outcomes of a line. In MOCK_UNDERSTAND an outcome above 0 is the number of the question that it
 * asked. */
enum mock_outcome {
    MOCK_DONE = -1,   /* "done": on to the next stage */
    MOCK_NOTHING = 0, /* could not be used: no question of the statement, not readable, no class */
    MOCK_RIGHT = 1,
    MOCK_PARTLY = 2, /* a class above the target; a right case on which the own solution fails */
    MOCK_WRONG = 3,
};

enum {
    MOCK_EXAMPLES_WANTED = 2,
    MOCK_PARTS_OF_APPROACH = 4,
    MOCK_TESTS_WANTED = 3,
    MOCK_CLASSES = 2
};

struct mock {
    enum mock_stage stage; /* the one that is on, or MOCK_STAGES */
    size_t lines;          /* that were used in it: which of several questions is next */
    int64_t spent_ms[MOCK_STAGES];
    double share[MOCK_STAGES]; /* 0 to 1 */
    uint64_t asked;            /* bit i: question i + 1 was asked */
    const char *predicted[2];  /* classes of time and space as in MOCK_APPROACH, or NULL */
    const char *claimed[2];    /* as in MOCK_ANALYSE */
    double total;              /* 0 to 100 */
};

/* s: of mode SESSION_MOCK, folded, verdicts filled in; strings stay borrowed from it. */
struct mock mock_of(const struct session *s);

/* Which of the questions does a line ask? Counts words that they share, leaving out those that
 * every question has; ties go to the first. returns  its index, or SIZE_MAX: none
 *
 * questions  texts; count of them */
size_t mock_match(const char *line, const char *const *questions, size_t count);

/* Is `guess` a class over these axes, and is it at most `target`? MOCK_NOTHING, MOCK_RIGHT or
 * MOCK_PARTLY (above it); target NULL: any class is right. "O(n)" and "n" are the same.
 *
 * axes  names, NULL at the end: "linear" would else be an axis of that name */
enum mock_outcome mock_class(const char *guess, const char *target, const char *const *axes);

/* Do both name the same class? Either may be NULL. */
bool mock_same_class(const char *a, const char *b);

#endif
