/* The progress line: at most twenty a second, so that a slow terminal slows nothing down. */
#include "judge/cli/progress.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"

#include <string.h>
#include <unistd.h>

enum { PERIOD_NS = 50000000 };

void progress_init(struct progress *p, const struct context *c)
{
    *p = (struct progress){.style = &c->diag};
}

void progress_tick(void *data, const char *what, size_t done, size_t total)
{
    struct progress *p = data;
    int64_t now = clock_monotonic_ns();
    if (!p->style->terminal || p->style->quiet ||
        (p->shown_ns != 0 && now - p->shown_ns < PERIOD_NS))
        return;
    own_buf struct buf line = {0};
    buf_adds(&line, "\r\033[K");
    style_text(&line, p->style, what, strlen(what), false);
    if (total > 0)
        buf_printf(&line, " %zu/%zu", done, total);
    (void)file_write_fd(STDERR_FILENO, buf_str(&line), line.len); /* only decoration */
    p->shown_ns = now;
}

void progress_end(struct progress *p)
{
    static const char clear[] = "\r\033[K";
    if (p->shown_ns != 0)
        (void)file_write_fd(STDERR_FILENO, clear, sizeof clear - 1);
    p->shown_ns = 0;
}
