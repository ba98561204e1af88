/* Distance and tolerance of floating-point answers; see tolerance.h. */
#include "judge/model/tolerance.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { DIGITS_LEAST = 3, DIGITS_MOST = 17 };

static double tolerance_at(const struct check_spec *check, double want)
{
    return check->rule == CHECK_FLOAT ? check->absolute + check->relative * fabs(want) : 0;
}

bool tolerance_allows(const struct check_spec *check, double want, double got)
{
    if (isnan(want) || isnan(got))
        return isnan(want) && isnan(got);
    if (want == got)
        return true;
    if (check->rule != CHECK_FLOAT || isinf(want) || isinf(got))
        return false;
    return fabs(want - got) <= tolerance_at(check, want);
}

void tolerance_say(const struct check_spec *check, double want, double got, struct buf *out)
{
    double distance = fabs(want - got);
    double allowed = tolerance_at(check, want);
    if (!isfinite(distance))
        return;
    char off[40] = "";
    char may[40] = "";
    for (int digits = DIGITS_LEAST; digits <= DIGITS_MOST; digits++) {
        (void)snprintf(off, sizeof off, "%.*g", digits, distance);
        (void)snprintf(may, sizeof may, "%.*g", digits, allowed);
        if (strcmp(off, may) != 0)
            break;
    }
    if (allowed > 0)
        buf_printf(out, "off by %s, tolerance %s", off, may);
    else
        buf_printf(out, "off by %s, no tolerance", off);
}
