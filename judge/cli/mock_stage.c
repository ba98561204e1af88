/* What a line is worth, stage by stage. */
#include "judge/cli/mock_talk.h"

#include "judge/cli/cmd_practice.h"
#include "judge/cli/session.h"
#include "judge/engine/mock_case.h"
#include "judge/report/report.h"

#include <string.h>

static bool question(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    size_t i = mock_match(line, t->questions.asked, t->questions.count);
    *outcome = i == SIZE_MAX ? MOCK_NOTHING : (int64_t)i + 1;
    if (i == SIZE_MAX)
        return mock_say(t, "the statement leaves that to you", err);
    own_buf struct buf text = {0};
    buf_printf(&text, "%s %s", t->questions.asked[i], t->questions.answers[i]);
    return mock_say(t, buf_str(&text), err);
}

static bool example(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    struct mock_case one = {0};
    if (!mock_case_read(&t->toolchain, &t->problem, line, &t->arena, &one, err))
        return false;
    *outcome = one.usable ? one.right ? MOCK_RIGHT : MOCK_WRONG : MOCK_NOTHING;
    bool good = mock_say(t, one.right ? "right" : buf_str(&one.why), err);
    mock_case_release(&one);
    return good;
}

/* The file as it is now, judged on `options`' cases. */
static bool judge_now(struct talk *t, struct judge_options options, struct submission *out,
                      struct err *err)
{
    const char *name = NULL;
    own_mem char *file = context_solution(t->c, t->problem.id, NULL, err);
    return file != NULL && context_read_solution(file, &out->source, &name, err) &&
           submission_judge_text(t->c, t->problem.id, file, options, out, err);
}

static bool show_compile_errors(const struct talk *t, const struct result *r, struct err *err)
{
    own_buf struct buf text = {0};
    if (r->verdict != VERDICT_COMPILE_ERROR)
        return mock_say(t, "it compiles", err);
    report_result_text(r, &t->c->out, &text);
    return mock_print(t, &text, err);
}

static bool hand_in(struct talk *t, const struct submission *sub, struct err *err)
{
    struct desk d = {0};
    struct session after = {0};
    own_mem char *path = NULL;
    struct bytes source = {(const unsigned char *)buf_str(&sub->source), sub->source.len};
    if (!session_desk(t->c, &d, &path, err) ||
        !desk_submit(&d, t->problem.id, sub->path, source, &after, err))
        return false;
    session_release(&t->session);
    t->session = after;
    return true;
}

/* Compile, and hand in if `submit`; *compiles says whether it could be. A file that is not there is
 * told like a compile error: it is the candidate's to repair. */
static bool check(struct talk *t, bool submit, bool *compiles, struct err *err)
{
    struct submission sub = {0};
    struct err found = {0};
    struct judge_options compile_only = {.own_only = true, .no_complexity = true};
    *compiles = false;
    if (!judge_now(t, compile_only, &sub, &found)) {
        submission_release(&sub);
        if (found.kind == ERR_USAGE)
            return mock_say(t, found.text, err);
        *err = found;
        return false;
    }
    *compiles = sub.result.verdict != VERDICT_COMPILE_ERROR;
    bool good = show_compile_errors(t, &sub.result, err) &&
                (!submit || !*compiles || hand_in(t, &sub, err));
    submission_release(&sub);
    return good;
}

/* A case of one's own on what was written. */
static bool own_test(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    struct mock_case one = {0};
    struct submission sub = {0};
    struct err found = {0};
    if (!mock_case_read(&t->toolchain, &t->problem, line, &t->arena, &one, err))
        return false;
    *outcome = one.usable ? one.right ? MOCK_RIGHT : MOCK_WRONG : MOCK_NOTHING;
    if (!one.right) {
        bool good = mock_say(t, buf_str(&one.why), err);
        mock_case_release(&one);
        return good;
    }
    struct judge_options o = {
        .own = &one.named, .own_count = 1, .own_only = true, .no_complexity = true};
    bool judged = judge_now(t, o, &sub, &found);
    bool passes = judged && sub.result.verdict == VERDICT_ACCEPTED;
    if (!passes)
        *outcome = MOCK_PARTLY;
    if (!judged && found.kind != ERR_USAGE)
        *err = found;
    bool good =
        (judged || found.kind == ERR_USAGE) &&
        mock_say(t,
                 passes ? "your code gives that, too"
                        : "right, and your code does not give it: repair the file, then 'check'",
                 err);
    submission_release(&sub);
    mock_case_release(&one);
    return good;
}

static const char *target_text(const struct problem *p, enum metric m)
{
    return p->target[m].declared ? p->target[m].text : NULL;
}

static bool approach(struct talk *t, size_t part, const char *line, int64_t *outcome,
                     struct err *err)
{
    enum { WORDS = 10 };
    if (part == 1) {
        *outcome = strlen(line) >= WORDS ? MOCK_RIGHT : MOCK_NOTHING;
        return true;
    }
    const char *target =
        part == 0 ? NULL : target_text(&t->problem, part == 2 ? METRIC_TIME : METRIC_SPACE);
    *outcome = mock_class(line, target, t->axes);
    if (*outcome == MOCK_NOTHING)
        return mock_say(t, "that is no class of growth over the sizes of this problem", err);
    return *outcome == MOCK_RIGHT || mock_say(t, "that is more than the target allows", err);
}

static bool claim(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    *outcome = mock_class(line, NULL, t->axes);
    return *outcome != MOCK_NOTHING ||
           mock_say(t, "that is no class of growth over the sizes of this problem", err);
}

static bool is(const char *line, const char *word)
{
    return strcmp(line, word) == 0;
}

bool mock_take(struct talk *t, const struct mock *m, const char *line, int64_t *outcome, bool *kept,
               struct err *err)
{
    bool compiles = false;
    *kept = true;
    *outcome = is(line, "done") ? MOCK_DONE : MOCK_NOTHING;
    if (m->stage == MOCK_IMPLEMENT && (is(line, "done") || is(line, "check"))) {
        bool good = check(t, is(line, "done"), &compiles, err);
        *kept = is(line, "done") && compiles;
        return good;
    }
    if (m->stage == MOCK_IMPLEMENT) {
        *kept = is(line, "skip");
        *outcome = MOCK_DONE;
        return *kept ||
               mock_say(t, "'check' compiles, 'done' hands in, 'skip' goes on without", err);
    }
    if (m->stage == MOCK_TEST && is(line, "check")) {
        *kept = false;
        return check(t, true, &compiles, err);
    }
    if (*outcome == MOCK_DONE)
        return true;
    switch (m->stage) {
    case MOCK_UNDERSTAND:
        return question(t, line, outcome, err);
    case MOCK_EXAMPLES:
        return example(t, line, outcome, err);
    case MOCK_APPROACH:
        return approach(t, m->lines, line, outcome, err);
    case MOCK_TEST:
        return own_test(t, line, outcome, err);
    case MOCK_ANALYSE:
        return claim(t, line, outcome, err);
    default:
        *outcome = strlen(line) >= 3 ? MOCK_RIGHT : MOCK_NOTHING;
        return true;
    }
}
