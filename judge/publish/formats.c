/* The table of report formats, in the order in which help shows them. */
#include "judge/publish/publish.h"

#include "judge/base/mem.h"

#include <string.h>

const struct format *const formats[] = {
    &format_html,   &format_junit,  &format_csv,        &format_markdown,
    &format_github, &format_gitlab, &format_gradescope, &format_sarif,
};
const size_t format_count = array_len(formats);

const struct format *format_find(const char *name)
{
    for (size_t i = 0; i < format_count; i++) {
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    }
    return NULL;
}
