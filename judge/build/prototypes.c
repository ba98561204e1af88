/* Types are a flat table of scalars; pointers and sizes follow from dims. */
#include "judge/build/prototypes.h"

#include "judge/build/build.h"
#include "judge/codec/codec.h"

#include <string.h>

static const struct {
    const char *name; /* as people write it */
    const char *pass; /* as the adapter writes it: no macro of the user's can change it */
    bool pointer;
} kinds[WIRE_KINDS] = {
    [WIRE_VOID] = {"void", "void", false},
    [WIRE_I32] = {"int", "jh_i32", false},
    [WIRE_I64] = {"long long", "jh_i64", false},
    [WIRE_F64] = {"double", "jh_f64", false},
    [WIRE_BOOL] = {"bool", "jh_bool", false},
    [WIRE_CHAR] = {"char", "jh_char", false},
    [WIRE_STRING] = {"char *", "jh_char *", true},
    [WIRE_LIST] = {"struct ListNode *", "struct ListNode *", true},
    [WIRE_TREE] = {"struct TreeNode *", "struct TreeNode *", true},
    [WIRE_NODE] = {"struct ListNode *", "struct ListNode *", true},
    [WIRE_FN] = {"int", "jh_i32", false},
};

/* "int **" */
static const char *pointer(const char *base, unsigned stars, struct arena *arena)
{
    bool spaced = base[strlen(base) - 1] == '*';
    return arena_printf(arena, "%s%s%.*s", base, stars > 0 && !spaced ? " " : "", (int)stars, "**");
}

/* Behind a pointer's star there is no blank. */
static const char *declare(const char *type, const char *name, struct arena *arena)
{
    bool star = type[strlen(type) - 1] == '*';
    return arena_printf(arena, "%s%s%s", type, star ? "" : " ", name);
}

static const char *fn_parameters(const struct wire_type *t, const char *word, struct arena *arena)
{
    unsigned count = t->fn & 15;
    own_buf struct buf b = {0};
    for (unsigned i = 0; i < count; i++)
        buf_printf(&b, "%s%s", i > 0 ? ", " : "", word);
    return arena_strdup(arena, count > 0 ? buf_str(&b) : "void");
}

static struct c_argument callback(const struct parameter *p, struct arena *arena)
{
    unsigned kind = p->type.fn >> 4;
    kind = kind < WIRE_KINDS ? kind : WIRE_I32;
    return (struct c_argument){
        .declaration = arena_printf(arena, "%s (*%s)(%s)", kinds[kind].name, p->name,
                                    fn_parameters(&p->type, "int", arena)),
        .pass = arena_printf(arena, "%s (*)(%s)", kinds[kind].pass,
                             fn_parameters(&p->type, "jh_i32", arena)),
        .slot = "jh_fn",
    };
}

static size_t parameter(const struct parameter *p, struct arena *arena, struct c_argument *out)
{
    const struct wire_type *t = &p->type;
    if (t->kind == WIRE_FN) {
        out[0] = callback(p, arena);
        return 1;
    }
    bool plain = t->dims == 0 && !kinds[t->kind].pointer;
    out[0] = (struct c_argument){
        .declaration = declare(pointer(kinds[t->kind].name, t->dims, arena), p->name, arena),
        .pass = plain ? NULL : pointer(kinds[t->kind].pass, t->dims, arena),
        .slot = plain ? kinds[t->kind].pass : "jh_p",
    };
    if (t->dims > 0)
        out[1] = (struct c_argument){
            .declaration = arena_printf(arena, "int %s_size", p->name),
            .slot = "jh_i32",
        };
    if (t->dims > 1)
        out[2] = (struct c_argument){
            .declaration = arena_printf(arena, "int *%s_col_size", p->name),
            .pass = "jh_i32 *",
            .slot = "jh_p",
        };
    return 1 + t->dims;
}

size_t c_arguments(const struct callable *f, const char *handle, struct arena *arena,
                   struct c_argument out[C_MAX_ARGUMENTS])
{
    size_t n = 0;
    if (handle != NULL)
        out[n++] = (struct c_argument){
            .declaration = declare(handle, "obj", arena), .pass = "void *", .slot = "jh_p"};
    for (size_t i = 0; i < f->params; i++)
        n += parameter(&f->param[i], arena, out + n);
    if (f->result.dims > 0)
        out[n++] = (struct c_argument){"int *return_size", "jh_i32 *", "jh_p"};
    if (f->result.dims > 1)
        out[n++] = (struct c_argument){"int **return_column_sizes", "jh_i32 **", "jh_p"};
    return n;
}

const char *c_result(const struct callable *f, struct arena *arena)
{
    return pointer(kinds[f->result.kind].name, f->result.dims, arena);
}

const char *c_result_pass(const struct callable *f, struct arena *arena)
{
    return pointer(kinds[f->result.kind].pass, f->result.dims, arena);
}

const char *c_prototype(const struct callable *f, const char *name, const char *handle,
                        const char *returns, struct arena *arena)
{
    struct c_argument arg[C_MAX_ARGUMENTS];
    size_t n = c_arguments(f, handle, arena, arg);
    own_buf struct buf b = {0};
    for (size_t i = 0; i < n; i++)
        buf_printf(&b, "%s%s", i > 0 ? ", " : "", arg[i].declaration);
    const char *result = returns != NULL ? returns : c_result(f, arena);
    return arena_printf(arena, "%s(%s)", declare(result, name, arena),
                        n > 0 ? buf_str(&b) : "void");
}

const char *c_name(const struct signature *s, size_t e, struct arena *arena)
{
    if (s->kind == PROBLEM_FUNCTION)
        return s->name;
    const char *method = e < s->callables ? s->callable[e].name : "free";
    return arena_printf(arena, "%s_%s", s->name, method);
}

const struct callable *c_checker(const struct callable *f, struct arena *arena)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t parts = codec_answer_parts(f, part);
    if (f->params + 2 * parts > WIRE_MAX_PARAMS)
        return NULL;
    struct callable *c = arena_alloc(arena, sizeof *c);
    c->name = "check";
    c->result = (struct wire_type){.kind = WIRE_STRING};
    for (size_t i = 0; i < f->params; i++)
        c->param[c->params++] = f->param[i];
    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < parts; i++) {
            const char *name = side == 0 ? "expected" : "actual";
            c->param[c->params++] = (struct parameter){
                .name = parts > 1 ? arena_printf(arena, "%s_%zu", name, i) : name,
                .type = part[i],
            };
        }
    for (size_t i = 0; i < c->params; i++)
        c->param[i].type.flags &= (uint8_t)~WIRE_MUT;
    return c;
}

/* ---- for others ---- */

size_t build_checker_entries(const struct signature *s, struct wire_entry out[WIRE_MAX_ENTRIES])
{
    struct arena arena = {0};
    size_t n = 0;
    for (size_t i = 0; i < s->callables && n < WIRE_MAX_ENTRIES; i++) {
        if (s->callable[i].check.rule != CHECK_CUSTOM)
            continue;
        const struct callable *c = c_checker(&s->callable[i], &arena);
        out[n] = (struct wire_entry){.present = c != NULL};
        if (c != NULL)
            codec_entry(c, true, &out[n]);
        n++;
    }
    arena_release(&arena);
    return n;
}

static const char *prototype_of(const struct signature *s, size_t e, struct arena *arena)
{
    const char *name = c_name(s, e, arena);
    if (s->kind == PROBLEM_FUNCTION)
        return c_prototype(&s->callable[e], name, NULL, NULL, arena);
    const char *handle = arena_printf(arena, "struct %s *", s->name);
    if (e == 0)
        return c_prototype(&s->callable[e], name, NULL, handle, arena);
    struct callable free_ = {.name = "free"};
    return c_prototype(e < s->callables ? &s->callable[e] : &free_, name, handle, NULL, arena);
}

char *build_prototypes(const struct signature *s)
{
    struct arena arena = {0};
    struct buf b = {0};
    size_t n = s->callables + (s->kind == PROBLEM_API);
    for (size_t e = 0; e < n; e++)
        buf_printf(&b, "%s;%s\n", prototype_of(s, e, &arena),
                   s->kind == PROBLEM_API && e == s->callables ? " /* optional */" : "");
    arena_release(&arena);
    return buf_take(&b);
}

/* ---- the starter ---- */

/* The structs of nodes stand in the prelude, which editors read, too (compile_flags.txt): a second
 * definition would be an error there. */

static bool uses(const struct signature *s, int kind)
{
    for (size_t e = 0; e < s->callables; e++) {
        const struct callable *f = &s->callable[e];
        if (f->result.kind == kind)
            return true;
        for (size_t i = 0; i < f->params; i++)
            if (f->param[i].type.kind == kind ||
                (f->param[i].type.kind == WIRE_FN && f->param[i].type.fn >> 4 == kind))
                return true;
    }
    return false;
}

static void body(const struct signature *s, size_t e, struct buf *b)
{
    if (s->kind == PROBLEM_API && e == 0) {
        buf_printf(b, "    return calloc(1, sizeof(struct %s));\n", s->name);
        return;
    }
    if (e == s->callables) {
        buf_adds(b, "    free(obj);\n");
        return;
    }
    const struct wire_type *r = &s->callable[e].result;
    if (r->dims > 0)
        buf_adds(b, "    *return_size = 0;\n");
    if (r->dims > 1)
        buf_adds(b, "    *return_column_sizes = NULL;\n");
    if (r->kind == WIRE_STRING && r->dims == 0)
        buf_adds(b, "    return \"\";\n");
    else if (r->dims > 0 || r->kind == WIRE_LIST || r->kind == WIRE_TREE || r->kind == WIRE_NODE)
        buf_adds(b, "    return NULL;\n");
    else if (r->kind == WIRE_BOOL)
        buf_adds(b, "    return false;\n");
    else if (r->kind != WIRE_VOID)
        buf_adds(b, "    return 0;\n");
}

char *build_starter(const struct signature *s, const char *title)
{
    struct arena arena = {0};
    struct buf b = {0};
    buf_adds(&b, "/* ");
    for (const char *c = title; *c != '\0'; c++)
        if (c[0] != '*' || c[1] != '/')
            buf_addc(&b, *c);
    buf_adds(&b, " */\n#include <stdbool.h>\n#include <stdlib.h>\n#include <string.h>\n\n");
    if (uses(s, WIRE_LIST) || uses(s, WIRE_NODE))
        buf_adds(&b,
                 "/* There already: struct ListNode { int val; struct ListNode *next; }; */\n\n");
    if (uses(s, WIRE_TREE))
        buf_adds(&b, "/* There already: struct TreeNode { int val; struct TreeNode *left, *right; "
                     "}; */\n\n");
    if (s->kind == PROBLEM_API)
        buf_printf(&b, "struct %s {\n    int unused;\n};\n\n", s->name);
    size_t n = s->callables + (s->kind == PROBLEM_API);
    for (size_t e = 0; e < n; e++) {
        buf_printf(&b, "%s%s\n{\n", e > 0 ? "\n" : "", prototype_of(s, e, &arena));
        body(s, e, &b);
        buf_adds(&b, "}\n");
    }
    arena_release(&arena);
    return buf_take(&b);
}
