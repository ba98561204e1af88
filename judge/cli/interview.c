/* See interview.h. */
#include "judge/cli/interview.h"

#include "judge/base/file.h"
#include "judge/cli/session.h"
#include "judge/engine/veil.h"

#include <string.h>

bool interview_holds(const struct context *c, const char *problem)
{
    struct session s = {0};
    bool yes = session_active_now(c, &s) && s.mode != SESSION_TRAINING &&
               session_find(&s, problem) != SIZE_MAX;
    session_release(&s);
    return yes;
}

void interview_veil(const struct context *c, struct result *r)
{
    if (interview_holds(c, r->problem->id))
        veil_result(r);
}

void interview_veil_own(const struct context *c, struct result *r)
{
    if (interview_holds(c, r->problem->id))
        veil_own_result(r);
}

void interview_veil_history(const struct context *c, struct history *h)
{
    struct session s = {0};
    bool veiled = session_active_now(c, &s) && s.mode != SESSION_TRAINING;
    for (size_t i = 0; veiled && i < s.problem_count; i++)
        veil_history(h, s.problems[i].id);
    session_release(&s);
}

/* The first of the session's problems that is among these, or NULL. */
static const char *shared(const struct session *s, const char *const *problems, size_t count)
{
    for (size_t i = 0; i < s->problem_count; i++) {
        if (count == 0)
            return s->problems[i].id;
        for (size_t k = 0; k < count; k++) {
            if (strcmp(file_basename(problems[k]), s->problems[i].id) == 0)
                return s->problems[i].id;
        }
    }
    return NULL;
}

bool interview_allows(const struct context *c, const char *what, const char *const *problems,
                      size_t count, struct err *err)
{
    struct session s = {0};
    bool interview = session_active_now(c, &s) && s.mode != SESSION_TRAINING;
    const char *problem = interview ? shared(&s, problems, count) : NULL;
    bool good = problem == NULL ||
                err_usage(err,
                          "%s tells about hidden cases, and %s is part of an interview; 'judge "
                          "practice finish' ends it",
                          what, problem);
    session_release(&s);
    return good;
}

bool interview_allows_help(const struct context *c, const char *problem, struct err *err)
{
    if (!interview_holds(c, problem))
        return true;
    return err_usage(err,
                     "there are no hints while %s is part of an interview; 'judge practice "
                     "finish' ends it",
                     problem);
}
