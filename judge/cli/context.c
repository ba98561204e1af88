/* Finding things: the workspace, the folders of problems, the file to judge. */
#include "judge/cli/context.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/report/pen.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SOLUTION_MAX = 1 << 20, LEVELS_MAX = 64 };

/* -- the workspace -------------------------------------------------------------------- */

static bool same_folder(const char *a, const char *b)
{
    struct stat sa;
    struct stat sb;
    return stat(a, &sa) == 0 && stat(b, &sb) == 0 && sa.st_dev == sb.st_dev &&
           sa.st_ino == sb.st_ino;
}

/* Relative names stay short in reports, and need no readable folders above. */
static char *find_workspace(void)
{
    own_mem char *at = mem_strdup(".");
    for (int i = 0; i < LEVELS_MAX; i++) {
        own_mem char *solutions = file_join(at, "solutions");
        if (file_is_dir(solutions))
            return mem_take(&at);
        own_mem char *up = strcmp(at, ".") == 0 ? mem_strdup("..") : file_join(at, "..");
        if (same_folder(at, up) || !file_is_dir(up))
            return NULL;
        char *old = at;
        at = mem_take(&up);
        mem_cleanup_free(&old);
    }
    return NULL;
}

/* "solutions/two_sum.c", without a "./" before it. */
static char *in_workspace(const struct context *c, const char *name)
{
    if (strcmp(c->workspace, ".") == 0)
        return mem_strdup(name);
    return file_join(c->workspace, name);
}

/* -- problems ------------------------------------------------------------------------ */

static void add_dir(struct context *c, char *dir)
{
    if (dir != NULL && file_is_dir(dir) && c->path.count < array_len(c->path_dirs)) {
        c->path_dirs[c->path.count] = dir;
        c->path.dirs[c->path.count++] = dir;
        return;
    }
    mem_cleanup_free(&dir);
}

/* The folder of the running program; NULL if /proc is not there. */
static char *program_dir(void)
{
    char exe[4096];
    ssize_t len = readlink("/proc/self/exe", exe, sizeof exe);
    if (len <= 0 || (size_t)len >= sizeof exe)
        return NULL;
    while (len > 1 && exe[len - 1] != '/')
        len--;
    return mem_strndup(exe, (size_t)len - (len > 1));
}

static bool find_problem_dirs(struct context *c, struct err *err)
{
    const char *given = args_value(&c->args, "problems");
    const char *variable = getenv("JUDGE_PROBLEMS");
    if (given != NULL && !file_is_dir(given))
        return err_usage(err, "--problems %s: no such folder", given);
    if (given != NULL)
        add_dir(c, mem_strdup(given));
    if (variable != NULL && variable[0] != '\0')
        add_dir(c, mem_strdup(variable));
    if (c->workspace != NULL)
        add_dir(c, in_workspace(c, "problems"));
    own_mem char *data = file_xdg_dir("DATA");
    add_dir(c, file_join(data, "problems"));
    own_mem char *program = program_dir();
    if (program != NULL) {
        add_dir(c, file_join(program, "../share/judge/problems"));
        add_dir(c, file_join(program, "../../../problems")); /* build/PRESET/bin of a checkout */
    }
    return true;
}

char *context_problem_dir(const struct context *c, const char *text, struct err *err)
{
    if (strchr(text, '/') == NULL)
        return problem_find(&c->path, text, err);
    own_mem char *dir = mem_strdup(text);
    for (size_t len = strlen(dir); len > 1 && dir[len - 1] == '/'; len--)
        dir[len - 1] = '\0';
    if (!file_is_dir(dir)) {
        (void)err_usage(err, "%s: no such folder", text);
        return NULL;
    }
    return mem_take(&dir);
}

bool context_problem(const struct context *c, const char *text, struct problem *out,
                     struct err *err)
{
    own_mem char *dir = context_problem_dir(c, text, err);
    return dir != NULL && problem_load(dir, out, err);
}

/* -- solutions ------------------------------------------------------------------------ */

char *context_solution(const struct context *c, const char *id, const char *text, struct err *err)
{
    if (text != NULL)
        return mem_strdup(text);
    own_mem char *here = mem_printf("%s.c", id);
    if (file_exists(here))
        return mem_take(&here);
    own_mem char *name = mem_printf("solutions/%s.c", id);
    if (c->workspace == NULL) {
        (void)err_usage(err,
                        "no solution to judge: there is no %s here and no folder solutions/ from "
                        "here upward; 'judge new %s' writes a starter",
                        here, id);
        return NULL;
    }
    own_mem char *there = in_workspace(c, name);
    if (file_exists(there))
        return mem_take(&there);
    (void)err_usage(err,
                    "no solution to judge: neither %s nor %s is there; 'judge new %s' writes a "
                    "starter",
                    here, there, id);
    return NULL;
}

char *context_solutions_dir(const struct context *c)
{
    return c->workspace != NULL ? in_workspace(c, "solutions") : mem_strdup("solutions");
}

bool context_read_solution(const char *path, struct buf *out, const char **name, struct err *err)
{
    bool input = strcmp(path, "-") == 0;
    *name = input ? "stdin.c" : path;
    if (input && isatty(STDIN_FILENO) == 1)
        return err_usage(err, "standard input is a terminal; give a file, or pipe one in");
    if (input ? !file_read_fd(STDIN_FILENO, SOLUTION_MAX, out, err)
              : !file_read(path, SOLUTION_MAX, out, err))
        return input ? err_within(err, "standard input") : false;
    const char *nul = memchr(buf_str(out), '\0', out->len);
    if (nul != NULL) {
        size_t at = (size_t)(nul - buf_str(out));
        buf_release(out);
        return err_usage(err, "%s is no C source: it holds a NUL byte at offset %zu", *name, at);
    }
    return true;
}

/* -- outputs ---------------------------------------------------------------------------- */

/* Another present, for tests and for a look at what will be due. */
static bool read_now(struct context *c, struct err *err)
{
    const char *text = getenv("JUDGE_NOW");
    char *end = NULL;
    if (text == NULL || text[0] == '\0')
        return true;
    errno = 0;
    long long now = strtoll(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || now < 1 || now > INT32_MAX * 2LL)
        return err_usage(err, "JUDGE_NOW takes seconds since 1970, not '%s'", text);
    c->fixed_now = now;
    return true;
}

int64_t context_now(const struct context *c)
{
    return c->fixed_now != 0 ? c->fixed_now : clock_utc_seconds();
}

bool context_init(struct context *c, struct err *err)
{
    const char *when = args_value(&c->args, "color");
    enum style_color color = STYLE_AUTO;
    if (when != NULL && strcmp(when, "auto") != 0)
        color = strcmp(when, "always") == 0 ? STYLE_ALWAYS : STYLE_NEVER;
    c->out = style_detect(STDOUT_FILENO, color);
    c->diag = style_detect(STDERR_FILENO, color);
    c->json = args_has(&c->args, "json");
    c->no_history = args_has(&c->args, "no-history");
    c->out.quiet = c->diag.quiet = args_has(&c->args, "quiet");
    c->out.verbose = c->diag.verbose = args_has(&c->args, "verbose") && !c->out.quiet;
    c->workspace = find_workspace();
    return read_now(c, err) && args_number(&c->args, "seed", 0, UINT64_MAX, &c->seed, err) &&
           args_number(&c->args, "jobs", 1, 1024, &c->jobs, err) && find_problem_dirs(c, err);
}

void context_release(struct context *c)
{
    args_release(&c->args);
    mem_cleanup_free(&c->workspace);
    for (size_t i = 0; i < array_len(c->path_dirs); i++)
        mem_cleanup_free(&c->path_dirs[i]);
}

bool context_write(const struct context *c, const struct buf *text, struct err *err)
{
    (void)c;
    if (!file_write_fd(STDOUT_FILENO, buf_str(text), text->len))
        return err_system(err, "standard output");
    return true;
}

bool context_write_json(const struct context *c, json_t *document, struct err *err)
{
    own_json json_t *j = document;
    own_mem char *text = json_dumps(j, JSON_INDENT(2));
    must(text != NULL);
    own_buf struct buf out = {0};
    buf_adds(&out, text);
    buf_addc(&out, '\n');
    return context_write(c, &out, err);
}

void context_remark(const struct context *c, const char *fmt, ...)
{
    if (c->diag.quiet)
        return;
    own_buf struct buf safe = {0};
    own_buf struct buf lines = {0};
    char *text = NULL;
    va_list ap;
    va_start(ap, fmt);
    int len = vasprintf(&text, fmt, ap);
    va_end(ap);
    if (len < 0)
        return;
    buf_adds(&safe, "judge: ");
    style_text(&safe, &c->diag, text, (size_t)len, false);
    if (c->diag.terminal)
        style_wrap(&lines, &c->diag, 0, buf_str(&safe));
    else
        buf_printf(&lines, "%s\n", buf_str(&safe));
    mem_cleanup_free(&text);
    (void)file_write_fd(STDERR_FILENO, buf_str(&lines), lines.len); /* nobody is left to tell */
}
