/* judge demo: each kind of report, on submissions that the packages ship and that `judge verify`
 * holds to their verdicts. */
#include "judge/base/mem.h"
#include "judge/cli/interview.h"
#include "judge/cli/submission.h"
#include "judge/report/pen.h"
#include "judge/report/quote.h"
#include "judge/report/report.h"

#include <string.h>

static const struct option options[] = {{.name = NULL}};

static const struct demo {
    const char *name, *problem, *file, *about;
} demos[] = {
    {"wrong", "two_sum", "submissions/wrong_answer/uses_element_twice.c",
     "A wrong answer: the case, what was expected, what came out, and where they part."},
    {"crash", "binary_search", "submissions/runtime_error/reads_empty_array.c",
     "A crash: in which case, on which line, and in the words of the problem."},
    {"slow", "two_sum", "submissions/complexity_missed/nested_loops.c",
     "Right answers at too high a cost: the class that was measured, and the lines that cost "
     "most."},
    {"leak", "reverse_words", "submissions/accepted/forgets_a_copy.c",
     "Right answers by a solution that does not give its memory back: the line that asked for it."},
};

static const struct demo *find(const char *name, struct err *err)
{
    own_buf struct buf names = {0};
    for (size_t i = 0; i < array_len(demos); i++) {
        if (strcmp(demos[i].name, name) == 0)
            return &demos[i];
        buf_printf(&names, "%s%s", i == 0 ? "" : ", ", demos[i].name);
    }
    (void)err_usage(err, "demo: no such kind '%s'; there are %s", name, buf_str(&names));
    return NULL;
}

static void print(const struct demo *d, const struct submission *s, const struct style *st,
                  struct buf *out)
{
    struct pen p = {.out = out, .s = st};
    if (!st->quiet) {
        pen_wrap(&p, d->about);
        buf_addc(out, '\n');
        int lines = 1;
        for (size_t i = 0; i + 1 < s->source.len; i++)
            lines += s->source.data[i] == '\n';
        quote_lines(out, st, buf_str(&s->source), s->source.len, 1, lines, 0);
        buf_addc(out, '\n');
    }
    report_result_text(&s->result, st, out);
}

static bool run(struct context *c, int *status, struct err *err)
{
    const struct demo *d = find(c->args.words[0], err);
    own_mem char *dir = d != NULL ? context_problem_dir(c, d->problem, err) : NULL;
    struct submission s = {0};
    struct judge_options o = {.package_only = true, .sanitize = SANITIZE_AUTO};
    own_buf struct buf text = {0};
    (void)status; /* a demo that shows a failure has not failed */
    if (dir == NULL)
        return false;
    own_mem char *file = mem_printf("%s/%s", dir, d->file);
    if (!submission_judge(c, d->problem, file, o, &s, err))
        return false;
    bool good = false;
    interview_veil(c, &s.result);
    if (c->json) {
        good = context_write_json(c, report_result_json(&s.result), err);
    } else {
        print(d, &s, &c->out, &text);
        good = context_write(c, &text, err);
    }
    submission_release(&s);
    return good;
}

const struct command command_demo = {
    .name = "demo",
    .usage = "wrong|crash|slow|leak",
    .summary = "see what a report looks like, on a solution that is shipped",
    .about =
        "Judges a solution that is known to be wrong, to crash, to be slow or to leak memory, and "
        "shows it with its report: to see what the judge tells before you have written anything.",
    .options = options,
    .min_words = 1,
    .max_words = 1,
    .run = run,
};
