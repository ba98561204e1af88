/* judge: practice algorithms in C, with verdicts about what they cost.
 *
 * Parse, find the command, run it, print its error: the only place that prints errors. With --json
 * an error is a document, too, so that a program that reads standard output never meets an empty
 * one. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/context.h"
#include "judge/cli/help.h"
#include "judge/cli/session.h"

#include <locale.h>
#include <string.h>
#include <unistd.h>

static const char *kind_name(enum err_kind kind)
{
    switch (kind) {
    case ERR_USAGE:
        return "usage";
    case ERR_PACKAGE:
        return "package";
    case ERR_INTERRUPTED:
        return "interrupted";
    case ERR_NONE:
    case ERR_SYSTEM:
        break;
    }
    return "system";
}

static void print_error(const struct context *c, bool json, const struct err *err)
{
    own_buf struct buf safe = {0};
    own_buf struct buf text = {0};
    struct err unheard = {0};
    if (json) {
        json_t *j = json_pack("{s:s, s:s, s:s, s:i}", "schema", "judge.error/1", "kind",
                              kind_name(err->kind), "message", "", "status", err_exit_status(err));
        must(j != NULL);
        style_text(&safe, &(struct style){0}, err->text, strlen(err->text), false);
        must(json_object_set_new(j, "message", json_string(buf_str(&safe))) == 0);
        (void)context_write_json(c, j, &unheard);
    }
    buf_clear(&safe);
    buf_adds(&safe, "judge: ");
    style_text(&safe, &c->diag, err->text, strlen(err->text), false);
    if (c->diag.terminal)
        style_wrap(&text, &c->diag, 0, buf_str(&safe));
    else /* one line, for those who search logs */
        buf_printf(&text, "%s\n", buf_str(&safe));
    (void)file_write_fd(STDERR_FILENO, buf_str(&text), text.len);
}

/* Before a command line is understood, --json is looked for by hand. */
static bool wants_json(int argc, char *const *argv)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--json") == 0)
            return true;
    }
    return false;
}

static bool run(struct context *c, int *status, struct err *err)
{
    own_buf struct buf text = {0};
    if (args_has(&c->args, "version")) {
        buf_adds(&text, "judge " JUDGE_VERSION "\n");
        return context_write(c, &text, err);
    }
    if (c->args.command == NULL && !args_has(&c->args, "help") && c->out.terminal) {
        help_orientation(c, &text);
        return context_write(c, &text, err);
    }
    if (c->args.command == NULL || args_has(&c->args, "help")) {
        if (c->args.command == NULL)
            help_overview(&c->out, &text);
        else
            help_command(c->args.command, &c->out, &text);
        return context_write(c, &text, err);
    }
    if (!args_check_words(&c->args, err) || !c->args.command->run(c, status, err))
        return false;
    session_notice(c);
    return true;
}

int main(int argc, char **argv)
{
    struct context c = {0};
    struct err err = {0};
    int status = 0;
    (void)setlocale(LC_CTYPE, "");
    bool good = args_parse(argc, argv, &c.args, &err);
    if (good)
        good = context_init(&c, &err) && run(&c, &status, &err);
    else
        c.diag = style_detect(STDERR_FILENO, STYLE_AUTO);
    if (!good) {
        print_error(&c, wants_json(argc, argv), &err);
        status = err_exit_status(&err);
    }
    context_release(&c);
    return status;
}
