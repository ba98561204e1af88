/* Line by line. A line that opens with NAME:LINE:COLUMN: SEVERITY: is a message; "In file included
 * from" remembers where the user stands while a header complains; all else is chatter. A location
 * survives only if its file is the user's own or the adapter. */
#include "judge/build/diagnostics.h"

#include "judge/base/text.h"

#include <string.h>

struct line {
    const char *at, *end;
};

static bool next_line(struct bytes log, size_t *from, struct line *out)
{
    if (*from >= log.len)
        return false;
    const char *start = (const char *)log.data + *from;
    const char *newline = memchr(start, '\n', log.len - *from);
    const char *end = newline != NULL ? newline : (const char *)log.data + log.len;
    *from = (size_t)(end - (const char *)log.data) + 1;
    if (end > start && end[-1] == '\r')
        end--;
    *out = (struct line){start, end};
    return true;
}

static bool skip(struct line *l, const char *text)
{
    size_t len = strlen(text);
    if ((size_t)(l->end - l->at) < len || memcmp(l->at, text, len) != 0)
        return false;
    l->at += len;
    return true;
}

/* "12:" */
static bool skip_number(struct line *l, int *out)
{
    long n = 0;
    const char *p = l->at;
    while (p < l->end && *p >= '0' && *p <= '9' && n < 100000000)
        n = n * 10 + (*p++ - '0');
    if (p == l->at || p == l->end || (*p != ':' && *p != ','))
        return false;
    l->at = p + 1;
    *out = (int)n;
    return true;
}

static const struct {
    const char *printed, *severity;
} severities[] = {
    {"error: ", "error"},
    {"fatal error: ", "error"},
    {"internal compiler error: ", "error"},
    {"sorry, unimplemented: ", "error"},
    {"Error: ", "error"},       /* as */
    {"Fatal error: ", "error"}, /* as */
    {"warning: ", "warning"},
    {"note: ", "note"},
};

static const char *skip_severity(struct line *l)
{
    while (l->at < l->end && *l->at == ' ')
        l->at++;
    for (size_t i = 0; i < array_len(severities); i++)
        if (skip(l, severities[i].printed))
            return severities[i].severity;
    return NULL;
}

static char *escaped(struct arena *arena, const char *text, size_t len)
{
    own_buf struct buf b = {0};
    bool cut = len > MESSAGE_BYTES;
    text_escape(&b, text, cut ? MESSAGE_BYTES : len, false);
    if (cut)
        buf_adds(&b, "...");
    return arena_strdup(arena, buf_str(&b));
}

/* The option in brackets helps with warnings; of an error it only tells our own command line. */
static size_t without_option(const struct line *l)
{
    static const char option[] = " [-Werror";
    for (const char *p = l->end - 1; p > l->at && l->end[-1] == ']'; p--)
        if (*p == ' ')
            return (size_t)(l->end - p) > sizeof option && memcmp(p, option, sizeof option - 1) == 0
                       ? (size_t)(p - l->at)
                       : (size_t)(l->end - l->at);
    return (size_t)(l->end - l->at);
}

/* Which file a reason why a header cannot be read is about is the user's own word; whether such a file
 * exists on this machine is nobody's business. */
static const char *without_reason(struct arena *arena, const char *text)
{
    static const char *const reasons[] = {
        ": No such file or directory", ": Permission denied", ": Is a directory",
        ": Operation not permitted",   ": Not a directory",   ": Input/output error"};
    size_t len = strlen(text);
    for (size_t i = 0; i < array_len(reasons); i++) {
        size_t n = strlen(reasons[i]);
        if (len > n && strcmp(text + len - n, reasons[i]) == 0)
            return arena_printf(arena, "%.*s: not available to a solution", (int)(len - n), text);
    }
    return text;
}

struct parse {
    const char *user;
    struct arena *arena;
    struct messages *out;
    size_t of_severity[2]; /* errors, warnings kept */
    bool kept;             /* the message before this note was */
    int included_line;     /* the user's #include that a header's message goes back to */
};

/* Where the line says it is, and the rest of it behind the location. */
static enum message_place take_place(const struct parse *p, struct line *l, int *line, int *column)
{
    *line = *column = 0;
    struct line was = *l;
    enum message_place place = MESSAGE_NOWHERE;
    if (skip(l, p->user) && skip(l, ":") && skip_number(l, line))
        place = MESSAGE_USER;
    else if (*l = was, skip(l, ADAPTER_NAME ":") && skip_number(l, line))
        place = MESSAGE_ADAPTER;
    if (place != MESSAGE_NOWHERE) {
        struct line behind = *l;
        if (!skip_number(&behind, column))
            *column = 0;
        else
            *l = behind;
        return place;
    }
    *line = 0;
    *l = was;
    /* some other file, or a program's name: find the severity behind it */
    for (const char *c = l->at; c + 2 < l->end; c++) {
        struct line rest = {c, l->end};
        if (c[0] == ':' && c[1] == ' ' && (rest.at++, skip_severity(&rest) != NULL)) {
            l->at = c + 1;
            return place;
        }
    }
    return place;
}

static bool seen(const struct messages *m, const struct message *a)
{
    for (size_t i = 0; i < m->count; i++) {
        const struct message *b = &m->list[i];
        if (a->place == b->place && a->line == b->line && a->column == b->column &&
            strcmp(a->text, b->text) == 0)
            return true;
    }
    return false;
}

static void keep(struct parse *p, const struct message *m)
{
    bool note = strcmp(m->severity, "note") == 0;
    bool error = strcmp(m->severity, "error") == 0;
    p->out->errors += error;
    p->out->adapter_errors += error && m->place == MESSAGE_ADAPTER;
    if (note && (!p->kept || m->place == MESSAGE_NOWHERE))
        return;
    if (!note) {
        size_t *kept = &p->of_severity[!error];
        p->kept = *kept < MESSAGE_PER_SEVERITY && !seen(p->out, m);
        *kept += p->kept;
    }
    if (p->kept && p->out->count < MESSAGE_LIMIT && !(note && seen(p->out, m)))
        p->out->list[p->out->count++] = *m;
}

static void parse_line(struct parse *p, struct line l)
{
    struct line from = l;
    int line = 0;
    int column = 0;
    if (skip(&from, "In file included from ")) {
        p->included_line = 0;
        if (take_place(p, &from, &line, &column) == MESSAGE_USER)
            p->included_line = line;
        return;
    }
    struct line place_line = l;
    if (skip(&place_line, "                 from ")) {
        if (take_place(p, &place_line, &line, &column) == MESSAGE_USER)
            p->included_line = line;
        return;
    }
    struct message m = {0};
    m.place = take_place(p, &l, &m.line, &m.column);
    m.severity = skip_severity(&l);
    if (m.severity == NULL)
        return;
    if (m.place == MESSAGE_NOWHERE && p->included_line > 0 && strcmp(m.severity, "note") != 0) {
        m.place = MESSAGE_USER;
        m.line = p->included_line;
    }
    p->included_line = 0;
    m.text = without_reason(p->arena, escaped(p->arena, l.at, without_option(&l)));
    keep(p, &m);
}

void diagnostics_compiler(struct bytes log, const char *user, struct arena *arena,
                          struct messages *out)
{
    *out = (struct messages){.list = arena_array(arena, MESSAGE_LIMIT, sizeof *out->list)};
    struct parse p = {.user = user, .arena = arena, .out = out};
    struct line l;
    size_t from = 0;
    while (next_line(log, &from, &l))
        parse_line(&p, l);
}

/* ---- the linker ---- */

static const char *find(const struct line *l, const char *text)
{
    return memmem(l->at, (size_t)(l->end - l->at), text, strlen(text));
}

static void add_symbol(struct undefined *u, struct arena *arena, const char *at, const char *end)
{
    const char *quote = memchr(at, '\'', (size_t)(end - at));
    const char *symbol = escaped(arena, at, (size_t)((quote != NULL ? quote : end) - at));
    for (size_t i = 0; i < u->count; i++)
        if (strcmp(u->symbol[i], symbol) == 0)
            return;
    if (u->count < MESSAGE_PER_SEVERITY)
        u->symbol[u->count++] = symbol;
}

void diagnostics_linker(struct bytes log, struct arena *arena, struct undefined *out)
{
    static const char undefined[] = "undefined reference to `";
    static const char *const large[] = {"relocation truncated to fit", "will not fit",
                                        "overlaps section", "section size", "memory exhausted"};
    *out = (struct undefined){0};
    struct line l;
    size_t from = 0;
    while (next_line(log, &from, &l)) {
        const char *at = find(&l, undefined);
        if (at != NULL) {
            add_symbol(out, arena, at + sizeof undefined - 1, l.end);
            continue;
        }
        bool is_large = false;
        for (size_t i = 0; i < array_len(large); i++)
            is_large = is_large || find(&l, large[i]) != NULL;
        out->too_large = out->too_large || is_large;
        if (!is_large && out->other == NULL && l.end > l.at && find(&l, "in function `") == NULL)
            out->other = escaped(arena, l.at, (size_t)(l.end - l.at));
    }
}

const char *diagnostics_quoted(const char *text, const char *from, struct arena *arena)
{
    static const struct {
        const char *open, *close;
    } quotes[] = {{"'", "'"}, {"`", "'"}, {"\xe2\x80\x98", "\xe2\x80\x99"}};
    const char *start = strstr(text, from);
    if (start == NULL)
        return NULL;
    start += strlen(from);
    for (size_t i = 0; i < array_len(quotes); i++) {
        size_t open = strlen(quotes[i].open);
        if (strncmp(start, quotes[i].open, open) != 0)
            continue;
        const char *end = strstr(start + open, quotes[i].close);
        return end != NULL ? arena_strndup(arena, start + open, (size_t)(end - start) - open)
                           : NULL;
    }
    return NULL;
}
