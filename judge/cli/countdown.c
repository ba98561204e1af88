/* See countdown.h. */
#include "judge/cli/countdown.h"

#include "judge/cli/session.h"
#include "judge/report/practice.h"

static const char clear[] = "\r\033[K";

/* The title of the terminal's window or tab. source: xterm control sequences, OSC 0 */
static void put_title(const struct session *s, struct buf *out)
{
    struct style plain = {.width = 60, .ascii = true};
    buf_adds(out, "\033]0;");
    if (s != NULL)
        report_session_line(s, &plain, out);
    buf_adds(out, "\007");
}

static void put_line(const struct session *s, const struct style *style, struct buf *out)
{
    if (style->terminal)
        buf_adds(out, clear);
    if (s != NULL)
        report_session_line(s, style, out);
    if (style->terminal)
        put_title(s, out);
}

bool countdown_line(const struct desk *d, const struct style *style, struct buf *out, unsigned *due,
                    struct err *err)
{
    struct session s = {0};
    bool found = false;
    *due = 0;
    if (!desk_active(d, &s, &found, err))
        return false;
    put_line(found ? &s : NULL, style, out);
    if (found)
        *due = session_notices_due(&s);
    session_release(&s);
    return found;
}

bool countdown_tick(const struct context *c, bool *going, struct err *err)
{
    struct desk d = {0};
    struct err bad = {0};
    own_mem char *path = NULL;
    own_buf struct buf line = {0};
    unsigned due = 0;
    *going = false;
    if (c->no_history)
        return true;
    if (!session_desk(c, &d, &path, err))
        return false;
    *going = countdown_line(&d, &c->out, &line, &due, &bad);
    if (bad.kind != ERR_NONE) {
        *err = bad;
        return false;
    }
    if (due != 0 && c->out.terminal) {
        buf_clear(&line);
        buf_adds(&line, clear);
    }
    if (!context_write(c, &line, err))
        return false;
    if (due != 0)
        session_notice(c);
    return true;
}

bool countdown_end(const struct context *c, struct err *err)
{
    own_buf struct buf line = {0};
    put_line(NULL, &c->out, &line);
    return context_write(c, &line, err);
}
