/* Bars from Unicode's block elements, or a ramp of ASCII characters by darkness.
 *
 * The scale begins at 0 and not at the smallest value: a flat series must look flat. */
#include "judge/report/spark.h"

#include <math.h>

enum { LEVELS = 8 };

void spark(struct buf *out, const struct style *s, const double *values, size_t count, size_t width)
{
    static const char *const bars[LEVELS] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    static const char *const ramp[LEVELS] = {".", ":", "-", "=", "+", "*", "#", "@"};
    double top = 0;
    for (size_t i = 0; i < count; i++) {
        if (isfinite(values[i]) && values[i] > top)
            top = values[i];
    }
    if (count == 0 || width == 0)
        return;
    size_t shown = count < width ? count : width;
    for (size_t k = 0; k < shown; k++) {
        size_t i = shown == 1 ? count - 1 : k * (count - 1) / (shown - 1);
        double share = top > 0 && isfinite(values[i]) ? values[i] / top : 1;
        int level = (int)lround(share * LEVELS) - 1;
        if (level < 0)
            level = 0;
        buf_adds(out, (s->ascii ? ramp : bars)[level < LEVELS ? level : LEVELS - 1]);
    }
}
