/* All of it works on gcc's English: its messages have kept these words since version 4, and where they
 * should change one day, only the remedy is lost. */
#include "judge/build/remedy.h"

#include "judge/build/lexer.h"

#include <stdlib.h>
#include <string.h>

/* ---- types ---- */

static const struct {
    const char *word, *means; /* NULL: dropped */
} type_words[] = {
    {"const", NULL},        {"volatile", NULL}, {"restrict", NULL},   {"__restrict", NULL},
    {"__restrict__", NULL}, {"jh_i32", "int"},  {"jh_f64", "double"}, {"jh_bool", "_Bool"},
    {"jh_char", "char"},    {"jh_i64", "long"}, {"int64_t", "long"},
};

/* "const long long int **" becomes "long **": on the machines that we run on the two are one. */
static void normal_type(const char *text, struct buf *out)
{
    struct lexer l;
    struct token t;
    bool after_long = false;
    lexer_init(&l, (struct bytes){(const unsigned char *)text, strlen(text)});
    while (lexer_next(&l, &t)) {
        const char *word = t.text;
        for (size_t i = 0; i < array_len(type_words); i++)
            if (token_is(&t, type_words[i].word))
                word = type_words[i].means;
        if (word == NULL || (after_long && (strcmp(word, "long") == 0 || strcmp(word, "int") == 0)))
            continue;
        after_long = strcmp(word, "long") == 0;
        buf_adds(out, word);
        buf_addc(out, ' ');
    }
    lexer_release(&l);
}

bool remedy_same_type(const char *a, const char *b)
{
    own_buf struct buf x = {0};
    own_buf struct buf y = {0};
    normal_type(a, &x);
    normal_type(b, &y);
    return x.len > 0 && strcmp(buf_str(&x), buf_str(&y)) == 0;
}

/* The type quoted behind `from`, by its meaning: in "'str *' {aka 'char **'}" the second. */
static const char *type_behind(const char *text, const char *from, struct arena *arena)
{
    const char *type = diagnostics_quoted(text, from, arena);
    const char *at = strstr(text, from);
    if (type == NULL || at == NULL)
        return NULL;
    const char *behind = at + strlen(from) + strlen(type) + 2;
    const char *aka = strlen(at) > (size_t)(behind - at) && strncmp(behind, " {aka ", 6) == 0
                          ? diagnostics_quoted(behind, " {aka ", arena)
                          : NULL;
    return aka != NULL ? aka : type;
}

/* ---- pointers ---- */

static struct adapter_entry *entry_at(struct adapter *a, const struct message *m)
{
    int e = m->line - ADAPTER_ENTRY;
    if (m->place != MESSAGE_ADAPTER || e < 0 || (size_t)e >= a->entries)
        return NULL;
    return &a->entry[e];
}

/* "passing argument 2 of 'f' from incompatible pointer type", and the note behind it. */
static int loose_argument(const struct messages *m, size_t i, struct arena *arena)
{
    static const char passing[] = "passing argument ";
    const char *text = m->list[i].text;
    if (strncmp(text, passing, sizeof passing - 1) != 0 ||
        strstr(text, "incompatible pointer") == NULL || i + 1 == m->count ||
        strcmp(m->list[i + 1].severity, "note") != 0)
        return -1;
    const char *note = m->list[i + 1].text;
    const char *expected = type_behind(note, "expected ", arena);
    const char *given = type_behind(note, "argument is of type ", arena);
    if (expected == NULL || given == NULL || !remedy_same_type(expected, given))
        return -1;
    return atoi(text + sizeof passing - 1);
}

/* "initialization of 'char **' from incompatible pointer type 'const char **'" */
static bool loose_result(const struct message *m, struct arena *arena)
{
    const char *ours = type_behind(m->text, "initialization of ", arena);
    const char *theirs = type_behind(m->text, "incompatible pointer type ", arena);
    return ours != NULL && theirs != NULL && remedy_same_type(ours, theirs);
}

static bool loosen(struct adapter *a, const struct messages *m, struct arena *arena)
{
    bool changed = false;
    for (size_t i = 0; i < m->count; i++) {
        struct adapter_entry *e = entry_at(a, &m->list[i]);
        if (e == NULL)
            continue;
        int argument = loose_argument(m, i, arena);
        if (argument < 0 && loose_result(&m->list[i], arena))
            argument = 0;
        if (argument < 0 || argument > 63 || (e->loose >> argument) & 1)
            continue;
        e->loose |= (uint64_t)1 << argument;
        changed = true;
    }
    return changed;
}

/* ---- names ---- */

static bool is_name(const char *s)
{
    struct lexer l;
    struct token t;
    lexer_init(&l, (struct bytes){(const unsigned char *)s, strlen(s)});
    bool name = lexer_next(&l, &t) && t.kind == TOKEN_WORD && t.len == strlen(s) && t.len < 60;
    name = name && !lexer_next(&l, &t);
    lexer_release(&l);
    return name;
}

static const char *clashing_name(const char *text, struct arena *arena)
{
    static const char *const before[] = {
        "conflicting types for ", "conflicting type qualifiers for ", "static declaration of ",
        "redefinition of ", "redefinition of typedef "};
    const char *name = NULL;
    for (size_t i = 0; i < array_len(before) && name == NULL; i++)
        if (strncmp(text, before[i], strlen(before[i])) == 0)
            name = diagnostics_quoted(text, before[i], arena);
    if (name == NULL && strstr(text, "redeclared as different kind of symbol") != NULL)
        name = diagnostics_quoted(text, "", arena);
    if (name == NULL)
        return NULL;
    const char *blank = strrchr(name, ' '); /* "struct timeval" */
    name = blank != NULL ? blank + 1 : name;
    return is_name(name) ? name : NULL;
}

static bool hide(struct remedy *r, const char *name)
{
    for (size_t i = 0; i < r->hidden_count; i++)
        if (strcmp(r->hidden[i], name) == 0)
            return false;
    if (r->hidden_count == REMEDY_NAMES)
        return false;
    r->hidden[r->hidden_count++] = name;
    return true;
}

/* ---- nodes ---- */

static bool flip(bool *own, bool *flipped, bool conditional)
{
    if (*flipped || !(conditional || !*own))
        return false;
    *own = !*own;
    *flipped = true;
    return true;
}

static bool remedy_message(struct remedy *r, struct adapter *a, const struct scan *scan,
                           const struct message *m, struct arena *arena)
{
    const char *name = clashing_name(m->text, arena);
    if (strstr(m->text, "struct ListNode") != NULL)
        return flip(&a->own_list_node, &r->flipped_list, scan->list_node.conditional);
    if (strstr(m->text, "struct TreeNode") != NULL)
        return flip(&a->own_tree_node, &r->flipped_tree, scan->tree_node.conditional);
    if (name == NULL || m->place != MESSAGE_USER)
        return false;
    return hide(r, name);
}

bool remedy_find(struct remedy *r, struct adapter *a, const struct scan *scan,
                 const struct messages *m, struct arena *arena)
{
    bool changed = loosen(a, m, arena);
    for (size_t i = 0; i < m->count; i++)
        if (strcmp(m->list[i].severity, "error") == 0)
            changed = remedy_message(r, a, scan, &m->list[i], arena) || changed;
    return changed;
}

void remedy_header(const struct remedy *r, struct buf *out)
{
    if (r->hidden_count == 0)
        return;
    for (size_t i = 0; i < r->hidden_count; i++)
        buf_printf(out, "#define %s jh_hidden_%s\n", r->hidden[i], r->hidden[i]);
    buf_adds(out, "#include \"unit.h\"\n");
    for (size_t i = 0; i < r->hidden_count; i++)
        buf_printf(out, "#undef %s\n", r->hidden[i]);
}
