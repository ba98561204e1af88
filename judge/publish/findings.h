/* What is to be said about lines of a submission: the common ground of GitHub's annotations,
 * GitLab's Code Quality and SARIF. */
#ifndef JUDGE_PUBLISH_FINDINGS_H
#define JUDGE_PUBLISH_FINDINGS_H

#include "judge/base/buf.h"
#include "judge/model/grading.h"

enum level { LEVEL_ERROR, LEVEL_WARNING, LEVEL_NOTE };

enum rule {
    RULE_COMPILER_ERROR,
    RULE_COMPILER_WARNING,
    RULE_COMPILER_NOTE,
    RULE_MEMORY,       /* found by a run under sanitizers */
    RULE_NOT_ACCEPTED, /* wrong answer, run-time error, a limit, a security violation */
    RULE_COMPLEXITY,   /* a target is missed; at the line that costs most */
    RULE_HOT_LINE,     /* the other lines behind a missed target */
    RULE_NOT_JUDGED,
    RULES
};

struct rule_row {
    const char *name;  /* "complexity-missed", stable */
    const char *title; /* "A complexity target is missed" */
    const char *about; /* what it means, in a sentence */
    const char *help;  /* what to do about it */
};
const struct rule_row *finding_rule(enum rule r);

struct finding {
    enum rule rule;
    enum level level;
    int line, column;    /* 1-based; line 0: the whole file; column 0: the whole line */
    const char *message; /* one line */
};

struct findings {
    struct arena arena;
    struct finding *list; /* the most useful first */
    size_t count;
};

void findings_of(const struct graded *g, struct findings *out);
void findings_release(struct findings *f); /* accepts zeroed */

/* The file's path for a consumer that looks it up in a repository: as it was named to the judge,
 * below `prefix` (or NULL), without ".." and never absolute. */
void finding_path(const struct graded *g, const char *prefix, struct buf *out);

/* The same finding in two reports has the same fingerprint, even if the lines above it moved: 64
 * hexadecimal digits from submission, path, rule, message and how many like it came before. */
void finding_fingerprint(const struct graded *g, const struct findings *f, size_t i,
                         char out[HASH_HEX + 1]);

#endif
