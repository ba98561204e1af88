/* judge merge: put the shards of a class together. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/context.h"
#include "judge/engine/grade_head.h"
#include "judge/engine/grade_merge.h"
#include "judge/engine/judge.h"

enum { DOCUMENT_MAX = 1 << 30 };

static const struct option options[] = {
    {.name = "out",
     .letter = 'o',
     .arg = "OUT",
     .help = "folder for the results of the whole class"},
    {.name = NULL},
};

static bool show(const struct context *c, const char *out, const struct grades_summary *g,
                 struct err *err)
{
    own_buf struct buf text = {0};
    own_mem char *path = file_join(out, GRADES_JSON);
    if (c->json)
        return file_read(path, DOCUMENT_MAX, &text, err) && context_write(c, &text, err);
    report_grades_text(g, &c->out, &text);
    return context_write(c, &text, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    const char *out = args_value(&c->args, "out");
    struct grades_summary summary = {0};
    *status = 0;
    if (out == NULL)
        return err_usage(err,
                         "judge merge needs -o OUT, a folder for the results of the whole class");
    judge_catch_signals();
    if (!grade_merge(c->args.words, c->args.word_count, out, &summary, err))
        return false;
    bool good = show(c, out, &summary, err);
    grades_summary_release(&summary);
    return good;
}

const struct command command_merge = {
    .name = "merge",
    .usage = "OUT...",
    .summary = "put the shards of a grading together",
    .about =
        "Takes the result folders of 'judge grade --shard 1/N' to 'N/N' and writes what grading "
        "the whole "
        "class at once would have written.\n"
        "Shards that are missing, doubled or incomplete, or that were graded with another judge, "
        "compiler, package, seed or assignment, are refused.",
    .options = options,
    .min_words = 1,
    .max_words = (size_t)-1,
    .run = run,
};
