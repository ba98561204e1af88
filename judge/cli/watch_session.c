/* judge practice status --watch: a countdown on one line. Nothing counts here: every second the
 * history is read and the line is written again, so that what other terminals do shows at once. */
#include "judge/cli/cmd_practice.h"

#include "judge/base/file.h"
#include "judge/base/text.h"
#include "judge/cli/session.h"
#include "judge/engine/interrupt.h"
#include "judge/report/practice.h"

#include <time.h>
#include <unistd.h>

/* The title of the terminal's window or tab. source: xterm control sequences, OSC 0 */
static void set_title(const struct session *s, struct buf *out)
{
    struct style plain = {.width = 60, .ascii = true};
    buf_adds(out, "\033]0;");
    if (s != NULL)
        report_session_line(s, &plain, out);
    buf_adds(out, "\007");
}

static bool write_line(const struct context *c, const struct session *s, struct err *err)
{
    own_buf struct buf line = {0};
    buf_adds(&line, "\r\033[K");
    if (s != NULL)
        report_session_line(s, &c->out, &line);
    set_title(s, &line);
    return context_write(c, &line, err);
}

/* *going false: the session is over, or there is none. */
static bool tick(const struct context *c, bool *going, struct err *err)
{
    struct session s = {0};
    struct desk d = {0};
    own_mem char *path = NULL;
    bool found = false;
    if (!session_desk(c, &d, &path, err) || !desk_active(&d, &s, &found, err))
        return false;
    bool good = write_line(c, found ? &s : NULL, err);
    unsigned due = found ? session_notices_due(&s) : 0;
    if (good && due != 0) {
        own_buf struct buf clear = {0};
        buf_adds(&clear, "\r\033[K");
        good = context_write(c, &clear, err);
        session_notice(c);
    }
    session_release(&s);
    *going = found;
    return good;
}

bool practice_watch(struct context *c, struct err *err)
{
    bool going = true;
    judge_catch_signals();
    while (going && !judge_interrupted()) {
        const struct timespec second = {.tv_sec = 1};
        if (!tick(c, &going, err))
            return false;
        if (going)
            (void)nanosleep(&second, NULL); /* a signal ends it early */
    }
    return write_line(c, NULL, err);
}
