/* judge test: one case of one's own. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/interview.h"
#include "judge/cli/stress.h"
#include "judge/cli/submission.h"
#include "judge/engine/own.h"
#include "judge/report/report.h"

#include <string.h>
#include <unistd.h>

enum { INPUT_MAX = 4 << 20 };

static const struct option options[] = {
    {.name = "input",
     .arg = "JSON",
     .help = "the arguments: an object by name or a list; - reads standard input, @FILE a file"},
    {.name = "expect", .arg = "JSON", .help = "the answer; by default the reference gives it"},
    {.name = "save",
     .arg = "NAME",
     .help = "keep the case under NAME: judge run runs it from now on"},
    {.name = "replace", .help = "with --save: take the place of another case of that name"},
    {.name = "stress",
     .arg = "SECONDS",
     .optional = true,
     .help = "search random small inputs for one on which FILE is wrong; for 5 s by default"},
    SANITIZE_OPTION,
    {.name = NULL},
};

/* The text of --input, which may stand elsewhere. `keep` holds it then. */
static bool input_text(const struct context *c, const char *file, struct buf *keep,
                       struct own_text *out, struct err *err)
{
    const char *given = args_value(&c->args, "input");
    if (given == NULL)
        return err_usage(err,
                         "nothing to run: --input JSON gives the arguments; 'judge show %s' "
                         "tells which",
                         c->args.words[0]);
    *out = (struct own_text){"--input", given, strlen(given)};
    if (strcmp(given, "-") != 0 && given[0] != '@')
        return true;
    if (given[0] == '@') {
        if (!file_read(given + 1, INPUT_MAX, keep, err))
            return false;
        out->label = given + 1;
    } else {
        if (file != NULL && strcmp(file, "-") == 0)
            return err_usage(err, "standard input is one only: FILE or --input");
        if (isatty(STDIN_FILENO) == 1)
            return err_usage(err, "standard input is a terminal; give JSON, or pipe it in");
        if (!file_read_fd(STDIN_FILENO, INPUT_MAX, keep, err))
            return err_within(err, "standard input");
        out->label = "standard input";
    }
    out->text = buf_str(keep);
    out->len = keep->len;
    return true;
}

static bool read_case(const struct context *c, const struct problem *p, const char *file,
                      struct arena *arena, struct named_case *out, struct err *err)
{
    own_buf struct buf keep = {0};
    struct own_text input;
    const char *expect = args_value(&c->args, "expect");
    struct own_text expected = {"--expect", expect, expect != NULL ? strlen(expect) : 0};
    const char *name = args_value(&c->args, "save");
    if ((name != NULL && !own_case_name(p, name, err)) ||
        !input_text(c, file, &keep, &input, err) ||
        !own_case_read(p, &input, expect != NULL ? &expected : NULL, arena, out, err))
        return false;
    if (name != NULL)
        out->name = name;
    return true;
}

static bool save(const struct context *c, const struct submission *s, const struct named_case *one,
                 struct err *err)
{
    static const char *const words[] = {
        [OWN_ADDED] = "saved", [OWN_REPLACED] = "replaced", [OWN_THERE] = "there already:"};
    enum own_saved how = OWN_ADDED;
    if (!args_has(&c->args, "save"))
        return true;
    if (strcmp(s->path, "-") == 0)
        return err_usage(err, "--save writes beside FILE, and standard input has no place");
    own_mem char *path = own_cases_path(s->path, s->problem.id);
    if (!own_case_save(&s->problem, path, one, args_has(&c->args, "replace"), &how, err))
        return false;
    context_remark(c, "%s %s in %s; judge run %s runs it from now on", words[how], one->name, path,
                   s->problem.id);
    return true;
}

/* The case, with an answer, and what the reference thinks of it. */
static bool prepare(const struct context *c, const struct problem *p, const char *file,
                    struct arena *arena, struct named_case *one, struct err *err)
{
    own_buf struct buf doubts = {0};
    struct toolchain t = {0};
    bool interview = interview_holds(c, p->id);
    judge_catch_signals();
    if (interview && !args_has(&c->args, "expect"))
        return err_usage(err,
                         "%s is part of an interview, and the reference's answers are not told: "
                         "--expect JSON says yours",
                         p->id);
    bool good = read_case(c, p, file, arena, one, err) && toolchain_find(&t, err) &&
                own_answers(&t, p, one, 1, arena, &doubts, err);
    toolchain_release(&t);
    if (good && doubts.len > 0 && !interview)
        context_remark(c, "%s", buf_str(&doubts));
    return good;
}

static bool report(const struct context *c, const struct result *r, struct err *err)
{
    own_buf struct buf text = {0};
    if (c->json)
        return context_write_json(c, report_result_json(r), err);
    report_case_text(r, &c->out, &text);
    return context_write(c, &text, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    const struct args *a = &c->args;
    const char *file = a->word_count > 1 ? a->words[1] : NULL;
    if (args_has(a, "stress")) {
        if (args_has(a, "input") || args_has(a, "expect") || args_has(a, "save"))
            return err_usage(err, "--stress makes its inputs itself; leave the other options out");
        return stress_command(c, a->words[0], file, status, err);
    }
    struct problem p = {0};
    struct arena arena = {0};
    struct named_case one = {0};
    struct submission s = {0};
    bool good = context_problem(c, a->words[0], &p, err) && prepare(c, &p, file, &arena, &one, err);
    struct judge_options o = {
        .own = &one, .own_count = 1, .own_only = true, .sanitize = submission_sanitize(a)};
    good = good && submission_judge(c, a->words[0], file, o, &s, err);
    if (good) {
        *status = verdict_row(s.result.verdict)->exit_status;
        interview_veil_own(c, &s.result);
        good = report(c, &s.result, err) && save(c, &s, &one, err);
    }
    submission_release(&s);
    problem_release(&p);
    arena_release(&arena);
    return good;
}

const struct command command_test = {
    .name = "test",
    .usage = "PROBLEM [FILE]",
    .summary = "run a case of your own, or search for one that fails",
    .about =
        "Runs FILE on the input given by --input and shows input, expected and got, whether the "
        "answer is right or not.\n"
        "The input is JSON as in the reports: {\"nums\": [2, 7], \"target\": 9}, or the arguments "
        "in order, [[2, 7], 9]; of an API {\"init\": [2], \"ops\": [[\"push\", [1]], [\"top\", "
        "[], 1]]}, where results may be left out.\n"
        "--save keeps the case in PROBLEM.cases.json beside FILE. judge run runs the cases of that "
        "file after those of the package, as group own.\n"
        "--stress searches: small random inputs of all families, thousands a second, until one is "
        "answered wrongly, crashes or does not end. It is made as small as it gets and printed "
        "with "
        "the command that runs it again. The same --seed looks at the same inputs in the same "
        "order.",
    .options = options,
    .min_words = 1,
    .max_words = 2,
    .run = run,
};
