/* Everything that the adapter writes is spelled with names that begin with jh_, so that no everyday
 * macro of a solution ("#define int long long") changes what is called. */
#include "judge/build/adapter.h"

#include "judge/build/diagnostics.h"
#include "judge/build/prototypes.h"

#include <ctype.h>
#include <string.h>

/* ---- names ---- */

/* "lRUCache" + "get_min" = "lRUCacheGetMin" */
static const char *camel(const char *prefix, const char *method, struct arena *arena)
{
    own_buf struct buf b = {0};
    bool up = prefix[0] != '\0';
    buf_adds(&b, prefix);
    for (const char *c = method; *c != '\0'; c++) {
        if (*c == '_') {
            up = true;
            continue;
        }
        buf_addc(&b, (char)(up ? toupper((unsigned char)*c) : *c));
        up = false;
    }
    return arena_strdup(arena, buf_str(&b));
}

struct candidates {
    const char *name[64];
    size_t count;
};

static void add(struct candidates *c, const char *name)
{
    if (c->count < array_len(c->name))
        c->name[c->count++] = name;
}

/* The names that a callable may have, the canonical first. method: NULL for a function. */
static void list_names(const struct signature *s, const char *method, struct arena *arena,
                       struct candidates *out)
{
    for (size_t i = 0; i <= s->alias_count; i++) {
        const char *base = i == 0 ? s->name : s->aliases[i - 1];
        if (method == NULL) {
            add(out, base);
        } else {
            add(out, arena_printf(arena, "%s_%s", base, method));
            add(out, camel(i == 0 ? camel("", base, arena) : base, method, arena));
        }
    }
    if (method == NULL)
        add(out, camel("", s->name, arena));
}

static const char *choose(const struct candidates *c, const struct scan *scan, bool *found)
{
    const char *declared = NULL;
    *found = true;
    for (size_t i = 0; i < c->count; i++) {
        const struct scan_function *f = scan_find(scan, c->name[i]);
        if (f != NULL && f->defined)
            return c->name[i];
        if (f != NULL && declared == NULL)
            declared = c->name[i];
    }
    *found = declared != NULL;
    return declared != NULL ? declared : c->name[0];
}

/* ---- entries ---- */

static bool uses(const struct callable *f, int kind)
{
    bool found = f->result.kind == kind;
    for (size_t i = 0; i < f->params; i++)
        found = found || f->param[i].type.kind == kind;
    return found;
}

static void add_entry(struct adapter *a, struct adapter_entry e)
{
    if (a->entries == WIRE_MAX_ENTRIES) {
        a->impossible = "the package declares too many methods";
        return;
    }
    if (e.callable != NULL) {
        a->uses_list = a->uses_list || uses(e.callable, WIRE_LIST) || uses(e.callable, WIRE_NODE);
        a->uses_tree = a->uses_tree || uses(e.callable, WIRE_TREE);
    }
    a->entry[a->entries++] = e;
}

static void add_function(struct adapter *a, const struct scan *scan, struct arena *arena)
{
    struct candidates names = {0};
    struct adapter_entry e = {.callable = &a->signature->callable[0], .present = true};
    bool found;
    list_names(a->signature, NULL, arena, &names);
    e.name = choose(&names, scan, &found);
    e.expected = c_prototype(e.callable, e.name, NULL, NULL, arena);
    add_entry(a, e);
}

static void add_method(struct adapter *a, size_t i, const struct scan *scan, struct arena *arena)
{
    static const struct callable destructor = {.name = "free"};
    const struct signature *s = a->signature;
    bool last = i == s->callables;
    const struct callable *f = last ? &destructor : &s->callable[i];
    const char *handle = arena_printf(arena, "struct %s *", s->name);
    struct candidates names = {0};
    struct adapter_entry e = {
        .callable = f, .present = true, .method = i > 0, .constructor = i == 0};
    bool found;
    list_names(s, f->name, arena, &names);
    e.name = choose(&names, scan, &found);
    if (last)
        e.present = found;
    e.expected = c_prototype(f, e.name, i > 0 ? handle : NULL, i == 0 ? handle : NULL, arena);
    add_entry(a, e);
}

static void add_check(struct adapter *a, const struct callable *f, struct arena *arena)
{
    struct adapter_entry e = {.callable = c_checker(f, arena), .present = true};
    if (e.callable == NULL) {
        a->impossible = "a checker of this signature would have too many parameters";
        return;
    }
    e.name =
        a->signature->kind == PROBLEM_FUNCTION ? "check" : arena_printf(arena, "check_%s", f->name);
    e.expected = c_prototype(e.callable, e.name, NULL, "const char *", arena);
    add_entry(a, e);
}

void adapter_init(struct adapter *a, enum build_role role, const struct signature *s,
                  const struct scan *scan, struct arena *arena)
{
    *a = (struct adapter){.role = role,
                          .signature = s,
                          .own_list_node = scan->list_node.own,
                          .own_tree_node = scan->tree_node.own};
    if (role == BUILD_GENERATOR)
        return;
    if (role == BUILD_CHECKER) {
        for (size_t i = 0; i < s->callables; i++)
            if (s->callable[i].check.rule == CHECK_CUSTOM)
                add_check(a, &s->callable[i], arena);
        if (a->entries == 0)
            a->impossible = "no answer of this problem asks for a checker";
        return;
    }
    if (s->kind == PROBLEM_FUNCTION) {
        add_function(a, scan, arena);
        return;
    }
    for (size_t i = 0; i <= s->callables; i++)
        add_method(a, i, scan, arena);
}

/* ---- text ---- */

void adapter_header(struct buf *out)
{
    buf_adds(out, "#include \"prelude.h\"\n"
                  "#include \"slot.h\"\n"
                  "typedef int jh_i32;\n"
                  "typedef long long jh_i64;\n"
                  "typedef double jh_f64;\n"
                  "typedef _Bool jh_bool;\n"
                  "typedef char jh_char;\n"
                  "typedef void *jh_p;\n"
                  "typedef void (*jh_fn)(void);\n");
}

static void before(const struct adapter *a, struct buf *out)
{
    if (!a->own_list_node)
        buf_adds(out, "struct ListNode { int val; struct ListNode *next; };\n");
    if (!a->own_tree_node)
        buf_adds(out,
                 "struct TreeNode { int val; struct TreeNode *left; struct TreeNode *right; };\n");
}

/* A solution's own struct must have the layout that the harness writes. */
static void check_nodes(const struct adapter *a, struct buf *out)
{
    if (a->own_list_node && a->uses_list)
        buf_printf(out,
                   "#line %d \"" ADAPTER_NAME "\"\n"
                   "_Static_assert(sizeof(struct ListNode) == 16 && "
                   "__builtin_offsetof(struct ListNode, val) == 0 && "
                   "__builtin_offsetof(struct ListNode, next) == 8 && "
                   "__builtin_types_compatible_p(__typeof__(((struct ListNode *)0)->val), jh_i32), "
                   "\"layout\");\n",
                   ADAPTER_NODES);
    if (a->own_tree_node && a->uses_tree)
        buf_printf(out,
                   "#line %d \"" ADAPTER_NAME "\"\n"
                   "_Static_assert(sizeof(struct TreeNode) == 24 && "
                   "__builtin_offsetof(struct TreeNode, val) == 0 && "
                   "__builtin_offsetof(struct TreeNode, left) == 8 && "
                   "__builtin_offsetof(struct TreeNode, right) == 16 && "
                   "__builtin_types_compatible_p(__typeof__(((struct TreeNode *)0)->val), jh_i32), "
                   "\"layout\");\n",
                   ADAPTER_NODES + 1);
}

/* Widening is fine, narrowing is not; const and signedness never matter. */
static const char strictness[] =
    "#pragma GCC diagnostic error \"-Wincompatible-pointer-types\"\n"
    "#pragma GCC diagnostic error \"-Wint-conversion\"\n"
    "#pragma GCC diagnostic error \"-Wimplicit-function-declaration\"\n"
    "#pragma GCC diagnostic error \"-Wconversion\"\n"
    "#pragma GCC diagnostic error \"-Wfloat-conversion\"\n"
    "#pragma GCC diagnostic ignored \"-Wsign-conversion\"\n"
    "#pragma GCC diagnostic ignored \"-Wpointer-sign\"\n"
    "#pragma GCC diagnostic ignored \"-Wdiscarded-qualifiers\"\n"
    "#pragma GCC diagnostic ignored \"-Wdeprecated-declarations\"\n";

static const char *result_type(const struct adapter_entry *e, struct arena *arena)
{
    const char *type = e->constructor ? "void *" : c_result_pass(e->callable, arena);
    if (e->loose & 1)
        return "void *";
    return type;
}

/* A slot's content is reached by its type and not by a member's name, which a macro could take. */
static void write_slot(const char *type, size_t number, struct buf *out)
{
    buf_printf(out, "*(%s *)(jh_s + %zu)", type, number);
}

static void write_entry(const struct adapter_entry *e, size_t number, struct buf *out)
{
    struct arena arena = {0};
    struct c_argument arg[C_MAX_ARGUMENTS];
    size_t n = c_arguments(e->callable, e->method ? "void *" : NULL, &arena, arg);
    bool nothing = e->callable->result.kind == WIRE_VOID && !e->constructor;
    const char *type = result_type(e, &arena);
    bool pointer = strchr(type, '*') != NULL;

    buf_printf(out,
               "#line %d \"" ADAPTER_NAME "\"\n"
               "static void jh_e%zu(union jh_slot *jh_s) { JH_START (void)jh_s; ",
               (int)(ADAPTER_ENTRY + number), number);
    if (!nothing)
        buf_printf(out, "%s jh_r = ", type);
    buf_printf(out, "%s(", e->name);
    for (size_t i = 0; i < n; i++) {
        bool loose = i + 1 < 64 && (e->loose >> (i + 1)) & 1;
        buf_adds(out, i > 0 ? ", " : "");
        if (arg[i].pass != NULL)
            buf_printf(out, "(%s)", loose ? "void *" : arg[i].pass);
        write_slot(arg[i].slot, i + 1, out);
    }
    buf_adds(out, ");");
    if (!nothing) {
        buf_addc(out, ' ');
        write_slot(pointer ? "jh_p" : type, 0, out);
        buf_printf(out, " = %sjh_r;", pointer ? "(jh_p)" : "");
    }
    buf_adds(out, " }\n");
    arena_release(&arena);
}

static void write_table(const struct adapter *a, struct buf *out)
{
    buf_adds(out, "extern void (*const jh_entries[])(union jh_slot *);\n"
                  "void (*const jh_entries[])(union jh_slot *) = {");
    for (size_t i = 0; i < a->entries; i++) {
        if (a->entry[i].present)
            buf_printf(out, "jh_e%zu, ", i);
        else
            buf_adds(out, "0, ");
    }
    buf_adds(out, "0};\n");
}

/* See harness/gen_run.h. */
static void write_generator(const struct adapter *a, struct buf *out)
{
    const struct signature *s = a->signature;
    buf_printf(out, "#line %d \"" ADAPTER_NAME "\"\n", ADAPTER_ENTRY);
    if (s->kind == PROBLEM_API) {
        buf_adds(out, "static const char *const jh_methods[] = {");
        for (size_t i = 1; i < s->callables; i++)
            buf_printf(out, "\"%s\", ", s->callable[i].name);
        buf_adds(out, "0}; ");
    }
    buf_printf(out,
               "static void jh_e0(union jh_slot *jh_s) { *(jh_p *)(jh_s + 2) = (jh_p)%s; "
               "*(jh_p *)(jh_s + 3) = (jh_p)gen_families; "
               "*(jh_i32 *)(jh_s + 4) = (jh_i32)(sizeof gen_families / sizeof *gen_families); }\n"
               "extern void (*const jh_entries[])(union jh_slot *);\n"
               "void (*const jh_entries[])(union jh_slot *) = {jh_e0, 0};\n",
               s->kind == PROBLEM_API ? "jh_methods" : "0");
}

void adapter_user_part(const struct adapter *a, const char *file, struct bytes source,
                       struct buf *out)
{
    static const unsigned char bom[] = {0xef, 0xbb, 0xbf};
    size_t skip = source.len >= 3 && memcmp(source.data, bom, 3) == 0 ? 3 : 0;
    before(a, out);
    buf_printf(out, "#line 1 \"%s\"\n", file);
    if (source.len > skip)
        buf_add(out, source.data + skip, source.len - skip);
    /* An end of line for a last line without, and one more for a last line that ends in a backslash. */
    buf_adds(out, "\n\n");
}

void adapter_own_part(const struct adapter *a, struct buf *out)
{
    buf_adds(out, "#line 1 \"" ADAPTER_NAME "\"\n");
    buf_adds(out, strictness);
    check_nodes(a, out);
    if (a->role == BUILD_GENERATOR) {
        write_generator(a, out);
        return;
    }
    for (size_t i = 0; i < a->entries; i++)
        if (a->entry[i].present)
            write_entry(&a->entry[i], i, out);
    write_table(a, out);
}
