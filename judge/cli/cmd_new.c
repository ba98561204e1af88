/* judge new: a starter to write into; starter.c writes it. */
#include "judge/base/mem.h"
#include "judge/cli/record.h"
#include "judge/cli/starter.h"

#include <string.h>

static const struct option options[] = {
    {.name = "vscode",
     .help = "write .vscode/tasks.json, too: judge run as a task, with a problem matcher"},
    {.name = NULL},
};

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct problem p = {0};
    if (!context_problem(c, c->args.words[0], &p, err))
        return false;
    own_mem char *path = NULL;
    own_mem char *id = mem_strdup(p.id);
    bool made = false;
    bool tasks = true;
    bool good = (!args_has(&c->args, "vscode") || starter_tasks(c, &tasks, err)) &&
                starter_write(c, &p, &path, &made, err);
    problem_release(&p);
    if (!good)
        return false;
    if (!tasks)
        context_remark(c, "tasks.json is already there and stays as it is");
    if (!made)
        return err_usage(err, "%s is already there and stays as it is", path);
    record_event(c, EVENT_STARTED, id, 0, 0);
    if (c->json) {
        json_t *j =
            json_pack("{s:s, s:s, s:s}", "schema", "judge.new/1", "problem", id, "path", path);
        if (j == NULL)
            return err_judge(err, "%s: no UTF-8", path);
        return context_write_json(c, j, err);
    }
    own_buf struct buf text = {0};
    if (c->out.quiet) {
        buf_printf(&text, "%s\n", path);
    } else {
        buf_adds(&text, "wrote   ");
        style_text(&text, &c->out, path, strlen(path), false);
        buf_printf(&text, "\nnext:   judge show %s, then judge run %s\n", id, id);
    }
    return context_write(c, &text, err);
}

const struct command command_new = {
    .name = "new",
    .usage = "PROBLEM",
    .summary = "write a starter for a problem",
    .about = "Writes solutions/PROBLEM.c, the function's signature with a body to fill in, into "
             "the workspace, or into "
             "a new folder solutions/ here where there is no workspace; and beside it "
             "compile_flags.txt, so "
             "that clangd and the editors that use it know the types. A file that is there stays "
             "as it is.",
    .options = options,
    .min_words = 1,
    .max_words = 1,
    .run = run,
};
