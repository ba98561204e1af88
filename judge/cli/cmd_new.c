/* judge new: a starter to write into. Nothing that is there is ever overwritten: files are created
 * with O_EXCL, so that even two at once cannot. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/build/build.h"
#include "judge/cli/context.h"
#include "judge/cli/record.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static const struct option options[] = {{.name = NULL}};

/* *made false: something of that name is there. */
static bool create(const char *path, const char *text, bool *made, struct err *err)
{
    own_fd int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    *made = fd >= 0;
    if (fd < 0)
        return errno == EEXIST || err_system(err, "create %s", path);
    if (file_write_fd(fd, text, strlen(text)))
        return true;
    bool failed = err_system(err, "write %s", path);
    (void)unlink(path); /* nothing half-written stays */
    return failed;
}

/* So that clangd knows what a solution sees. Without a toolchain there is nothing to point to. */
static bool create_flags(const struct context *c, const char *dir, struct err *err)
{
    struct toolchain t = {0};
    struct err missing = {0};
    bool made = false;
    if (!toolchain_find(&t, &missing)) {
        context_remark(c, "no compile_flags.txt for the editor: %s", missing.text);
        return true;
    }
    own_mem char *path = file_join(dir, "compile_flags.txt");
    own_mem char *text = mem_printf("-std=gnu17\n-Wall\n-I%s\n-include\nprelude.h\n", t.include);
    toolchain_release(&t);
    return create(path, text, &made, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct problem p = {0};
    if (!context_problem(c, c->args.words[0], &p, err))
        return false;
    own_mem char *dir = c->workspace != NULL && strcmp(c->workspace, ".") != 0
                            ? file_join(c->workspace, "solutions")
                            : mem_strdup("solutions");
    own_mem char *name = mem_printf("%s.c", p.id);
    own_mem char *path = file_join(dir, name);
    own_mem char *starter = build_starter(&p.signature, p.title);
    own_mem char *id = mem_strdup(p.id);
    bool made = false;
    problem_release(&p);
    if (!file_is_dir(dir) && !file_make_dirs(dir, err))
        return false;
    if (!create(path, starter, &made, err))
        return false;
    if (!made)
        return err_usage(err, "%s is already there and stays as it is", path);
    if (!create_flags(c, dir, err))
        return false;
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
