/* The manual page, from the table. Installed as judge(1); `judge help --man | man -l -` shows it.
 *
 * source: man(7), groff_man(7); a hyphen that somebody may copy is written \- */
#include "judge/cli/help.h"

#include <string.h>

/* Running text: roff's own characters are made harmless. */
static void roff(struct buf *out, const char *text)
{
    bool line_start = out->len == 0 || out->data[out->len - 1] == '\n';
    for (const char *s = text; *s != '\0'; s++) {
        if (line_start && (*s == '.' || *s == '\''))
            buf_adds(out, "\\&");
        line_start = *s == '\n';
        if (*s == '\\')
            buf_adds(out, "\\e");
        else if (*s == '-')
            buf_adds(out, "\\-");
        else
            buf_addc(out, *s);
    }
}

static void section(struct buf *out, const char *title)
{
    buf_printf(out, ".SH %s\n", title);
}

static void tagged(struct buf *out, const char *tag, const char *text)
{
    buf_adds(out, ".TP\n.B ");
    roff(out, tag);
    buf_addc(out, '\n');
    roff(out, text);
    buf_addc(out, '\n');
}

static void rows(struct buf *out, const char *title, const struct help_row *r)
{
    section(out, title);
    for (; r->name != NULL; r++)
        tagged(out, r->name, r->text);
}

static void options(struct buf *out, const struct option *o)
{
    for (; o->name != NULL; o++) {
        buf_adds(out, ".TP\n");
        if (o->letter != 0)
            buf_printf(out, "\\fB\\-%c\\fR, ", o->letter);
        buf_adds(out, "\\fB\\-\\-");
        roff(out, o->name);
        buf_adds(out, "\\fR");
        if (o->arg != NULL)
            buf_printf(out, o->optional ? "[=\\fI%s\\fR]" : "=\\fI%s\\fR", o->arg);
        buf_addc(out, '\n');
        roff(out, o->help);
        buf_addc(out, '\n');
    }
}

static void about(struct buf *out, const char *text)
{
    while (*text != '\0') {
        own_buf struct buf one = {0};
        size_t len = strcspn(text, "\n");
        buf_add(&one, text, len);
        roff(out, buf_str(&one));
        buf_addc(out, '\n');
        text += len + (text[len] == '\n');
        if (*text != '\0')
            buf_adds(out, ".PP\n");
    }
}

void help_man(struct buf *out)
{
    buf_adds(out, ".TH JUDGE 1 \"\" \"judge " JUDGE_VERSION "\"\n");
    section(out, "NAME");
    buf_adds(out, "judge \\- practice algorithms in C, with verdicts about correctness and cost\n");
    section(out, "SYNOPSIS");
    buf_adds(out, ".B judge\n\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...\n");
    section(out, "DESCRIPTION");
    about(
        out,
        "judge compiles a C function that solves a problem, runs it in a sandbox on every case of "
        "the problem, compares the answers, and measures how its cost grows. The cost is counted "
        "and not timed, so the verdict is the same on every machine and on every run.\n"
        "Results go to standard output, diagnostics and progress to standard error.");
    section(out, "COMMANDS");
    for (size_t i = 0; i < command_count; i++) {
        buf_adds(out, ".SS judge ");
        roff(out, commands[i]->name);
        buf_addc(out, ' ');
        roff(out, commands[i]->usage);
        buf_addc(out, '\n');
        about(out, commands[i]->about);
        options(out, commands[i]->options);
    }
    section(out, "OPTIONS OF ALL COMMANDS");
    options(out, global_options);
    rows(out, "EXIT STATUS", help_statuses);
    rows(out, "ENVIRONMENT", help_variables);
    rows(out, "FILES", help_files);
    section(out, "EXAMPLES");
    tagged(out, "judge new two_sum", "writes a starter to solutions/two_sum.c");
    tagged(out, "judge run two_sum -k duplicates", "runs one case");
    tagged(out, "judge run two_sum --json | jq .verdict", "for a script");
}
