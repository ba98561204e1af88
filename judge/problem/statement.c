/* statement.md cut at its "## " lines. Markdown inside a section is left as it is; only fences are
 * understood, because a line of code may begin with "#". */
#include "judge/problem/statement.h"

#include "judge/base/text.h"
#include "judge/problem/decode.h"
#include "judge/problem/files.h"

#include <ctype.h>
#include <string.h>

struct line {
    const char *at;
    size_t len; /* without the newline */
};

/* The next line; false at the end. */
static bool next_line(const char **text, struct line *out)
{
    if (**text == '\0')
        return false;
    const char *end = strchr(*text, '\n');
    out->at = *text;
    out->len = end != NULL ? (size_t)(end - *text) : strlen(*text);
    *text += out->len + (end != NULL);
    return true;
}

static bool is_fence(const struct line *l)
{
    size_t blanks = strspn(l->at, " ");
    return blanks <= 3 && l->len >= blanks + 3 &&
           (strncmp(l->at + blanks, "```", 3) == 0 || strncmp(l->at + blanks, "~~~", 3) == 0);
}

static bool is_heading(const struct line *l, const char *mark)
{
    size_t n = strlen(mark);
    return l->len > n && strncmp(l->at, mark, n) == 0;
}

/* From..to without blank lines and spaces at the ends. */
static char *trimmed(struct arena *a, const char *from, const char *to)
{
    while (from < to && isspace((unsigned char)*from))
        from++;
    while (to > from && isspace((unsigned char)to[-1]))
        to--;
    return arena_strndup(a, from, (size_t)(to - from));
}

static size_t count_sections(const char *text)
{
    struct line l;
    bool code = false;
    size_t n = 1;
    while (next_line(&text, &l)) {
        code = is_fence(&l) ? !code : code;
        n += !code && is_heading(&l, "## ");
    }
    return n;
}

static void split(struct statement *s, const char *text)
{
    struct line l;
    bool code = false;
    const char *start = text;
    s->sections = arena_array(&s->arena, count_sections(text), sizeof *s->sections);
    s->sections[0].title = s->title;
    s->count = 1;
    while (next_line(&text, &l)) {
        code = is_fence(&l) ? !code : code;
        if (code || !is_heading(&l, "## "))
            continue;
        s->sections[s->count - 1].text = trimmed(&s->arena, start, l.at);
        s->sections[s->count++].title = trimmed(&s->arena, l.at + 3, l.at + l.len);
        start = text;
    }
    s->sections[s->count - 1].text = trimmed(&s->arena, start, start + strlen(start));
}

bool statement_load(const char *dir, struct statement *out, struct err *err)
{
    struct statement s = {0};
    struct line first = {"", 0};
    own_buf struct buf file = {0};
    own_fd int fd = package_open(dir, err);
    if (fd < 0 || !package_read(fd, "statement.md", STATEMENT_MAX, false, &file, err))
        return false;
    if (!text_is_utf8(buf_str(&file), file.len))
        return err_package(err, "statement.md: not valid UTF-8 text");
    const char *text = buf_str(&file);
    if (!next_line(&text, &first) || !is_heading(&first, "# "))
        return err_package(err, "statement.md: expected \"# Title\" in the first line");
    s.title = trimmed(&s.arena, first.at + 2, first.at + first.len);
    split(&s, text);
    *out = s;
    return true;
}

const char *statement_section(const struct statement *s, const char *title)
{
    for (size_t i = 1; i < s->count; i++) {
        if (strcmp(s->sections[i].title, title) == 0)
            return s->sections[i].text;
    }
    return NULL;
}

/* Bytes of "3. " or "3) " at the start of a line, else 0. */
static size_t item_mark(const struct line *l)
{
    size_t blanks = strspn(l->at, " ");
    size_t digits = strspn(l->at + blanks, "0123456789");
    size_t end = blanks + digits;
    if (blanks > 3 || digits == 0 || digits > 9 || l->len < end + 2)
        return 0;
    if ((l->at[end] != '.' && l->at[end] != ')') || l->at[end + 1] != ' ')
        return 0;
    return end + 2;
}

/* A line of an item without the indentation that made it part of the item. */
static void add_line(struct buf *out, const struct line *l, size_t indent)
{
    size_t blanks = strspn(l->at, " ");
    size_t drop = blanks < indent ? blanks : indent;
    drop = drop < l->len ? drop : l->len;
    buf_add(out, l->at + drop, l->len - drop);
    buf_addc(out, '\n');
}

char *statement_item(const char *text, int k)
{
    struct line l;
    bool code = false;
    int item = 0;
    size_t indent = 0;
    own_buf struct buf out = {0};
    while (next_line(&text, &l)) {
        size_t mark = code ? 0 : item_mark(&l);
        code = is_fence(&l) ? !code : code;
        if (mark > 0) {
            item++;
            indent = mark;
            l.at += item == k ? mark : 0;
            l.len -= item == k ? mark : 0;
        }
        if (item == k && k > 0)
            add_line(&out, &l, mark > 0 ? 0 : indent);
    }
    if (out.len == 0)
        return NULL;
    while (out.len > 0 && isspace((unsigned char)out.data[out.len - 1]))
        out.data[--out.len] = '\0';
    return buf_take(&out);
}

void statement_release(struct statement *s)
{
    arena_release(&s->arena);
    *s = (struct statement){0};
}
