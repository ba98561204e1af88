/* Reading equivalent.txt: hand-written, so that a person gives a reason for each mutant that no test can
 * tell from the original. Entries name text and no line numbers: they outlive edits elsewhere. */
#include "judge/engine/equivalent.h"

#include "judge/base/file.h"

#include <string.h>

enum { FILE_MAX = 1 << 20 };

/* The last " # ": C text may hold one, a reason need not. */
static const char *reason_mark(const char *line)
{
    const char *mark = NULL;
    for (const char *at = strstr(line, " # "); at != NULL; at = strstr(at + 1, " # "))
        mark = at;
    return mark;
}

static const char *folded(struct arena *a, const char *from, const char *to)
{
    own_mem char *s = mutant_fold(from, (size_t)(to - from));
    return arena_strdup(a, s);
}

static bool parse_line(const char *line, int number, struct equivalents *out, struct err *err)
{
    static const char arrow[] = " => ";
    const char *middle = strstr(line, arrow);
    const char *mark = reason_mark(line);
    if (middle == NULL)
        return err_package(err, "equivalent.txt:%d: no \" => \" between line and mutant", number);
    if (mark == NULL || mark < middle + sizeof arrow - 2)
        return err_package(err, "equivalent.txt:%d: no \" # \" with a reason", number);
    struct equivalent *e = &out->list[out->count++];
    *e = (struct equivalent){
        .before = folded(&out->arena, line, middle),
        .after = folded(&out->arena, middle + sizeof arrow - 1, mark + 1),
        .reason = folded(&out->arena, mark + 3, line + strlen(line)),
        .line = number,
    };
    if (e->before[0] != '\0' && e->reason[0] != '\0')
        return true;
    return err_package(err, "equivalent.txt:%d: an empty line of the reference or reason", number);
}

bool equivalents_parse(const char *text, struct equivalents *out, struct err *err)
{
    size_t lines = 1;
    for (const char *at = text; *at != '\0'; at++)
        lines += *at == '\n';
    struct equivalents all = {0};
    all.list = arena_array(&all.arena, lines, sizeof *all.list);
    int number = 0;
    for (const char *at = text; *at != '\0';) {
        size_t len = strcspn(at, "\n");
        own_mem char *line = mem_strndup(at, len);
        const char *first = line + strspn(line, " \t\r");
        number++;
        at += len + (at[len] == '\n');
        if (*first == '\0' || *first == '#')
            continue;
        if (!parse_line(line, number, &all, err)) {
            equivalents_release(&all);
            return false;
        }
    }
    *out = all;
    return true;
}

bool equivalents_load(const char *dir, struct equivalents *out, struct err *err)
{
    own_mem char *path = file_join(dir, "equivalent.txt");
    own_buf struct buf text = {0};
    *out = (struct equivalents){0};
    if (!file_exists(path))
        return true;
    return file_read(path, FILE_MAX, &text, err) && equivalents_parse(buf_str(&text), out, err);
}

void equivalents_release(struct equivalents *e)
{
    arena_release(&e->arena);
    *e = (struct equivalents){0};
}

struct equivalent *equivalents_find(struct equivalents *e, const struct mutant *m)
{
    for (size_t i = 0; i < e->count; i++)
        if (strcmp(e->list[i].before, m->before) == 0 && strcmp(e->list[i].after, m->after) == 0)
            return &e->list[i];
    return NULL;
}
