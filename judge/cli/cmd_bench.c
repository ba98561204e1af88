/* judge bench: the complexity measurement in depth, of one solution or of two side by side. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/interview.h"
#include "judge/cli/submission.h"
#include "judge/report/report.h"

#include <string.h>

static const struct option options[] = {
    {.name = "vs", .arg = "FILE", .help = "measure FILE, too, and set its costs beside"},
    {.name = "csv",
     .arg = "FILE",
     .help = "write the points to FILE; - is standard output, instead of the tables"},
    {.name = "no-cache", .help = "build and run everything anew"},
    {.name = NULL},
};

static bool write_csv(const struct context *c, const char *path, const struct submission *mine,
                      const struct submission *other, struct err *err)
{
    own_buf struct buf csv = {0};
    report_bench_csv(&mine->result, true, &csv);
    if (other != NULL)
        report_bench_csv(&other->result, false, &csv);
    if (strcmp(path, "-") == 0)
        return context_write(c, &csv, err);
    return file_write(path, buf_str(&csv), csv.len, false, err);
}

static bool report(const struct context *c, const struct submission *mine,
                   const struct submission *other, struct err *err)
{
    const char *csv = args_value(&c->args, "csv");
    if (csv != NULL && !write_csv(c, csv, mine, other, err))
        return false;
    if (csv != NULL && strcmp(csv, "-") == 0)
        return true;
    if (c->json && other == NULL)
        return context_write_json(c, report_result_json(&mine->result), err);
    if (c->json) {
        json_t *both = json_pack("{s:s, s:o, s:o}", "schema", "judge.bench/1", "solution",
                                 report_result_json(&mine->result), "other",
                                 report_result_json(&other->result));
        must(both != NULL);
        return context_write_json(c, both, err);
    }
    own_buf struct buf text = {0};
    report_bench_text(&mine->result, other != NULL ? &other->result : NULL, &c->out, &text);
    return context_write(c, &text, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    const struct args *a = &c->args;
    const char *vs = args_value(a, "vs");
    const char *file = a->word_count > 1 ? a->words[1] : NULL;
    struct judge_options o = {.no_cache = args_has(a, "no-cache")};
    struct submission mine = {0};
    struct submission other = {0};
    if (vs != NULL && file != NULL && strcmp(vs, "-") == 0 && strcmp(file, "-") == 0)
        return err_usage(err, "standard input can be only one of the two");
    bool good = submission_judge(c, a->words[0], file, o, &mine, err) &&
                (vs == NULL || submission_judge(c, a->words[0], vs, o, &other, err));
    if (good)
        interview_veil(c, &mine.result);
    if (good && vs != NULL)
        interview_veil(c, &other.result);
    good = good && report(c, &mine, vs != NULL ? &other : NULL, err);
    if (good)
        *status = verdict_row(mine.result.verdict)->exit_status;
    submission_release(&mine);
    submission_release(&other);
    return good;
}

const struct command command_bench = {
    .name = "bench",
    .usage = "PROBLEM [FILE]",
    .summary = "the complexity measurement in depth",
    .about = "Judges FILE as 'judge run' does, over the whole range of sizes, and shows for each "
             "metric and axis "
             "a table of sizes and costs, and how well the neighbouring classes fit.\n"
             "The costs are counts and the same on every run; the CPU times beside them are not, "
             "and decide "
             "nothing.",
    .options = options,
    .min_words = 1,
    .max_words = 2,
    .run = run,
};
