/* Reading cpu.max from the own group upwards; see quota.h. */
#include "judge/engine/quota.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 64 << 10 }; /* bytes of such a file */

/* "150000 100000": so many microseconds in each period; or "max 100000". 0: no bound. */
static size_t of_text(const char *text)
{
    char *end;
    unsigned long long quota = strtoull(text, &end, 10);
    if (end == text || *end != ' ' || quota == 0)
        return 0;
    unsigned long long period = strtoull(end + 1, NULL, 10);
    return period > 0 ? (size_t)(quota / period + (quota % period != 0)) : 0;
}

static size_t of_group(const char *mount, const char *group)
{
    struct err ignored = {0};
    own_buf struct buf text = {0};
    own_mem char *path = mem_printf("%s%s/cpu.max", mount, group);
    return file_exists(path) && file_read(path, MOST, &text, &ignored) ? of_text(buf_str(&text))
                                                                       : 0;
}

/* "/a/b" of "0::/a/b"; "" for the top. The caller frees it. */
static char *own_group(const char *self)
{
    static const char version_2[] = "0::/";
    struct err ignored = {0};
    own_buf struct buf text = {0};
    if (!file_exists(self) || !file_read(self, MOST, &text, &ignored))
        return mem_strdup("");
    for (const char *line = buf_str(&text); *line != '\0';) {
        size_t len = strcspn(line, "\n");
        if (len > sizeof version_2 - 1 && strncmp(line, version_2, sizeof version_2 - 1) == 0)
            return mem_printf("%.*s", (int)len - 3, line + 3);
        line += len + (line[len] == '\n');
    }
    return mem_strdup("");
}

size_t quota_processors(const char *self, const char *mount)
{
    size_t least = 0;
    own_mem char *group = own_group(self);
    for (;;) {
        size_t here = of_group(mount, group);
        if (here > 0 && (least == 0 || here < least))
            least = here;
        char *last = strrchr(group, '/');
        if (last == NULL)
            return least;
        *last = '\0';
    }
}
