/* Help on the screen. */
#include "judge/cli/help.h"

#include "judge/base/calendar.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/cli/overview.h"
#include "judge/report/pen.h"
#include "judge/report/stats.h"

#include <string.h>

enum { COLUMN = 24 };

const struct help_row help_statuses[] = {
    {"0", "accepted, all targets met"},
    {"1",
     "not accepted: wrong answer, run-time error, a limit, a security violation, a compile error"},
    {"2", "usage: unknown command, option or problem, unreadable file"},
    {"3", "correct, but a complexity target is missed"},
    {"4", "the problem package is invalid"},
    {"5", "the judge or the machine failed; also when there is no sandbox to be had"},
    {"130", "interrupted"},
    {NULL, NULL},
};

const struct help_row help_variables[] = {
    {"JUDGE_PROBLEMS", "a folder of problems, looked at before the usual places"},
    {"JUDGE_CACHE_MB", "bound of the cache in MiB, default 256"},
    {"JUDGE_NOW", "the present as seconds since 1970, in place of the clock: for tests"},
    {"NO_COLOR", "if set and not empty: no colours unless --color=always"},
    {"XDG_DATA_HOME, XDG_CACHE_HOME, XDG_STATE_HOME",
     "where judge keeps its data, in a folder judge each"},
    {NULL, NULL},
};

const struct help_row help_files[] = {
    {"solutions/PROBLEM.c",
     "your own solutions; the nearest folder upward that holds solutions/ is the "
     "workspace"},
    {"$XDG_STATE_HOME/judge/history.db",
     "your attempts with their sources, by default in ~/.local/state; an SQLite database"},
    {"problems/PROBLEM/", "problem packages of the workspace"},
    {NULL, NULL},
};

static void row(const struct style *s, struct buf *out, const char *left, const char *right)
{
    struct pen p = {.out = out, .s = s};
    pen_to(&p, 2);
    pen_put(&p, PAINT_BOLD, left);
    if (p.column + 2 > COLUMN || s->width < COLUMN + 20) {
        pen_end(&p);
        pen_to(&p, s->width < COLUMN + 20 ? 6 : COLUMN);
    } else {
        pen_to(&p, COLUMN);
    }
    pen_wrap(&p, right);
}

static void heading(const struct style *s, struct buf *out, const char *text)
{
    buf_addc(out, '\n');
    style_paint(out, s, PAINT_BOLD, text);
    buf_addc(out, '\n');
}

static void option_rows(const struct option *options, const struct style *s, struct buf *out)
{
    for (const struct option *o = options; o != NULL && o->name != NULL; o++) {
        own_buf struct buf left = {0};
        if (o->letter != 0)
            buf_printf(&left, "-%c, ", o->letter);
        buf_printf(&left, "--%s", o->name);
        if (o->arg != NULL)
            buf_printf(&left, o->optional ? "[=%s]" : "=%s", o->arg);
        row(s, out, buf_str(&left), o->help);
    }
}

static void paragraphs(const struct style *s, struct buf *out, const char *text)
{
    while (*text != '\0') {
        size_t len = strcspn(text, "\n");
        own_mem char *one = mem_strndup(text, len);
        style_wrap(out, s, 0, one);
        text += len + (text[len] == '\n');
        if (*text != '\0')
            buf_addc(out, '\n');
    }
}

void help_overview(const struct style *s, struct buf *out)
{
    style_wrap(out, s, 0,
               "judge: practice algorithms in C, with verdicts about correctness and cost");
    heading(s, out, "usage: judge COMMAND [OPTION]... [ARGUMENT]...");
    for (size_t i = 0; i < command_count; i++) {
        own_mem char *left =
            mem_printf("%s%s%s", commands[i]->name, commands[i]->usage[0] != '\0' ? " " : "",
                       commands[i]->usage);
        row(s, out, left, commands[i]->summary);
    }
    heading(s, out, "options of all commands");
    option_rows(global_options, s, out);
    heading(s, out, "exit status");
    for (const struct help_row *r = help_statuses; r->name != NULL; r++)
        row(s, out, r->name, r->text);
    buf_addc(out, '\n');
    style_wrap(out, s, 0, "'judge help COMMAND' says more about each.");
}

void help_command(const struct command *command, const struct style *s, struct buf *out)
{
    own_mem char *usage = mem_printf("usage: judge %s%s%s%s", command->name,
                                     command->options[0].name != NULL ? " [OPTION]..." : "",
                                     command->usage[0] != '\0' ? " " : "", command->usage);
    style_paint(out, s, PAINT_BOLD, usage);
    buf_adds(out, "\n\n");
    paragraphs(s, out, command->about);
    if (command->options[0].name != NULL) {
        heading(s, out, "options");
        option_rows(command->options, s, out);
    }
    heading(s, out, "options of all commands");
    option_rows(global_options, s, out);
}

static void stand(const struct style *s, struct buf *out, const char *label, const char *text)
{
    struct pen p = {.out = out, .s = s};
    pen_put(&p, PAINT_BOLD, label);
    pen_to(&p, 8);
    pen_wrap(&p, text);
}

/* For somebody who has begun: the last attempt, the days, what is due, one next step. */
static void where_one_stands(const struct overview *at, const struct style *s, struct buf *out)
{
    own_buf struct buf last = {0};
    own_buf struct buf days = {0};
    char time[TIME_TEXT];
    time_local_text(at->stats.last->at, time);
    buf_printf(&last, "%s ", verdict_row(at->stats.last->verdict)->letters);
    style_text(&last, s, at->stats.last->problem, strlen(at->stats.last->problem), false);
    buf_printf(&last, ", %s", time);
    stand(s, out, "last", buf_str(&last));
    report_days(&at->stats, &days);
    stand(s, out, "days", buf_str(&days));
    own_mem char *solved = mem_printf("%zu of %zu problems", at->stats.solved, at->stats.problems);
    stand(s, out, "solved", solved);
    if (at->due > 0) {
        own_mem char *due = mem_printf("%lld for review", (long long)at->due);
        stand(s, out, "due", due);
    }
    buf_addc(out, '\n');
    style_paint(out, s, PAINT_DIM, "next:");
    buf_printf(out, "   %s\n", at->next);
}

static bool show_overview(const struct context *c, struct buf *out)
{
    struct err err = {0};
    own_overview struct overview at = {0};
    if (!overview_read(c, &at, &err)) {
        context_remark(c, "%s", err.text);
        return false;
    }
    if (at.stats.last == NULL)
        return false;
    where_one_stands(&at, &c->out, out);
    return true;
}

void help_orientation(const struct context *c, struct buf *out)
{
    const struct style *s = &c->out;
    if (show_overview(c, out))
        return;
    own_mem char *shipped =
        c->workspace != NULL ? file_join(c->workspace, "solutions/two_sum.c") : NULL;
    const char *next = "judge new two_sum";
    if (shipped != NULL && file_exists(shipped))
        next = "judge run two_sum";
    style_wrap(out, s, 0,
               "judge " JUDGE_VERSION ": solve a problem in C; judge says whether the answer is "
               "right and what it costs.");
    buf_addc(out, '\n');
    row(s, out, "judge list", "the problems");
    row(s, out, "judge show two_sum", "a statement; --hint 1 when you are stuck");
    row(s, out, "judge new two_sum", "a starter in solutions/");
    row(s, out, "judge run two_sum", "compile, run every case, measure the complexity");
    row(s, out, "judge help", "everything else");
    buf_addc(out, '\n');
    style_paint(out, s, PAINT_DIM, "next:");
    buf_printf(out, "   %s\n", next);
}
