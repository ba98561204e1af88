/* Own cases are read like those of a package, into frames, and written back from frames: what is
 * saved is what was judged. */
#include "judge/problem/own.h"

#include "judge/base/file.h"
#include "judge/base/json.h"
#include "judge/codec/codec.h"
#include "judge/problem/decode.h"

#include <string.h>

enum { WHOLE = 1 << 26 }; /* elements: nothing of a case is cut */

/* The readers speak of packages; these documents are the user's. */
static bool users_fault(struct err *err)
{
    if (err->kind == ERR_PACKAGE)
        err->kind = ERR_USAGE;
    return false;
}

char *own_cases_path(const char *solution, const char *id)
{
    return mem_printf("%.*s%s.cases.json", (int)(file_basename(solution) - solution), solution, id);
}

void own_cases_release(struct own_cases *o)
{
    arena_release(&o->arena);
    *o = (struct own_cases){0};
}

/* NULL with an empty err->text where there is no such file. */
static json_t *read_document(const char *path, struct err *err)
{
    own_buf struct buf text = {0};
    if (!file_exists(path) || !file_read(path, CASES_JSON_MAX, &text, err))
        return NULL;
    json_t *doc = json_parse(path, buf_str(&text), text.len, err);
    if (doc == NULL)
        (void)users_fault(err);
    return doc;
}

static bool decode(const char *path, const json_t *doc, const struct problem *p,
                   struct own_cases *out, struct err *err)
{
    struct own_cases o = {0};
    if (!decode_own_cases(path, doc, &p->signature, &o.arena, &o.cases, &o.count, err)) {
        own_cases_release(&o);
        return users_fault(err);
    }
    *out = o;
    return true;
}

bool own_cases_load(const struct problem *p, const char *path, struct own_cases *out,
                    struct err *err)
{
    struct err failed = {0};
    own_json json_t *doc = read_document(path, &failed);
    *out = (struct own_cases){0};
    if (doc == NULL && failed.kind == ERR_NONE)
        return true;
    if (doc == NULL) {
        *err = failed;
        return false;
    }
    return decode(path, doc, p, out, err);
}

/* -- from the command line -------------------------------------------------------------- */

static struct bytes keep(struct arena *a, const struct buf *b)
{
    unsigned char *data = arena_alloc(a, b->len + 1); /* never NULL: an empty answer is one, too */
    if (b->len > 0)
        memcpy(data, b->data, b->len);
    return (struct bytes){data, b->len};
}

static bool read_expected(const struct problem *p, const struct own_text *text, struct arena *a,
                          struct named_case *c, struct err *err)
{
    own_buf struct buf answer = {0};
    if (p->signature.kind == PROBLEM_API)
        return err_usage(err,
                         "%s is for a function; the operations of %s bring their results: "
                         "[\"method\", [arguments], result]",
                         text->label, p->id);
    own_json json_t *doc = json_parse(text->label, text->text, text->len, err);
    struct json_at at = json_at_root(text->label, doc);
    if (doc == NULL ||
        !codec_answer_from_json(&at, &p->signature.callable[0], c->input, &answer, err))
        return users_fault(err);
    c->expected = keep(a, &answer);
    return true;
}

bool own_case_read(const struct problem *p, const struct own_text *input,
                   const struct own_text *expected, struct arena *arena, struct named_case *out,
                   struct err *err)
{
    struct named_case c = {.name = "input", .group = "own"};
    own_buf struct buf call = {0};
    own_buf struct buf answer = {0};
    bool has_expected = false;
    own_json json_t *doc = json_parse(input->label, input->text, input->len, err);
    struct json_at at = json_at_root(input->label, doc);
    if (doc == NULL || !codec_call_from_json(&at, &p->signature, &call, &answer, &c.operations,
                                             &has_expected, err))
        return users_fault(err);
    c.input = keep(arena, &call);
    if (has_expected)
        c.expected = keep(arena, &answer);
    if (expected != NULL && !read_expected(p, expected, arena, &c, err))
        return false;
    *out = c;
    return true;
}

/* -- to the file ------------------------------------------------------------------------ */

static size_t shown_parts(const struct callable *f)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t parts = codec_answer_parts(f, part);
    size_t shown = 0;
    for (size_t i = 0; i < parts; i++)
        shown += !codec_part_kept(f, i);
    return shown;
}

static const struct callable *method_of(const struct signature *s, const char *name)
{
    for (size_t i = 1; i < s->callables; i++)
        if (strcmp(s->callable[i].name, name) == 0)
            return &s->callable[i];
    return NULL;
}

/* {"init": ..., "ops": [["push", [1]], ["top", [], 1]]} */
static void put_ops(json_t *one, const struct signature *s, json_t *call, json_t *answers)
{
    json_t *ops = json_object_get(call, "ops");
    size_t i = 0;
    json_t *op = NULL;
    json_array_foreach(ops, i, op)
    {
        const struct callable *f = method_of(s, json_string_value(json_array_get(op, 0)));
        if (f != NULL && shown_parts(f) > 0)
            json_array_append(op, json_array_get(answers, i));
    }
    json_object_set(one, "init", json_object_get(call, "init"));
    json_object_set(one, "ops", ops);
}

static json_t *case_document(const struct problem *p, const struct named_case *c)
{
    const struct signature *s = &p->signature;
    bool cut = false;
    own_json json_t *call = codec_call_to_json(c->input, s, WHOLE, &cut);
    own_json json_t *answer = codec_answer_to_json(c->expected, c->input, s, WHOLE, &cut);
    json_t *one = json_pack("{s:s, s:s}", "name", c->name, "group", "own");
    must(call != NULL && answer != NULL && one != NULL && !cut);
    if (s->kind == PROBLEM_API) {
        put_ops(one, s, call, answer);
        return one;
    }
    json_t *args = json_array();
    for (size_t i = 0; i < s->callable[0].params; i++)
        json_array_append(args, json_object_get(call, s->callable[0].param[i].name));
    json_object_set_new(one, "args", args);
    if (shown_parts(&s->callable[0]) > 0)
        json_object_set(one, "expected", answer);
    return one;
}

/* A case a line: a file that people read and edit. */
static void print_document(const json_t *doc, struct buf *out)
{
    const json_t *cases = json_object_get(doc, "cases");
    buf_adds(out, "{\"cases\": [");
    for (size_t i = 0; i < json_array_size(cases); i++) {
        own_mem char *text = json_dumps(json_array_get(cases, i), 0);
        must(text != NULL);
        buf_printf(out, "%s\n  %s", i > 0 ? "," : "", text);
    }
    buf_adds(out, "\n]}\n");
}

bool own_case_name(const struct problem *p, const char *name, struct err *err)
{
    if (!name_is_snake(name))
        return err_usage(err,
                         "--save: a name has the letters a-z, 0-9 and _, begins with a letter, "
                         "and has at most %d of them",
                         NAME_MAX_LEN);
    for (size_t i = 0; i < p->case_count; i++)
        if (strcmp(p->cases[i].name, name) == 0)
            return err_usage(err, "--save %s: %s has a case of that name; choose another", name,
                             p->id);
    return true;
}

/* Does what was written read back as what was judged? Not where a string is no UTF-8. */
static bool reads_back(const struct problem *p, const char *path, const json_t *one,
                       const struct named_case *c, struct err *err)
{
    own_json json_t *doc = json_pack("{s:[O]}", "cases", one);
    struct own_cases o = {0};
    if (!decode(path, doc, p, &o, err))
        return false;
    bool same = o.cases[0].input.len == c->input.len &&
                memcmp(o.cases[0].input.data, c->input.data, c->input.len) == 0;
    own_cases_release(&o);
    return same || err_usage(err,
                             "--save %s: a string of this input is no UTF-8, which JSON cannot "
                             "hold",
                             c->name);
}

static bool place(json_t *cases, json_t *one, const struct named_case *c, const char *path,
                  bool replace, enum own_saved *how, struct err *err)
{
    *how = OWN_ADDED;
    for (size_t i = 0; i < json_array_size(cases); i++) {
        json_t *there = json_array_get(cases, i);
        if (strcmp(json_string_value(json_object_get(there, "name")), c->name) != 0)
            continue;
        if (json_equal(there, one)) {
            *how = OWN_THERE;
            return true;
        }
        if (!replace)
            return err_usage(err, "%s has another case %s; --replace puts this one in its place",
                             path, c->name);
        *how = OWN_REPLACED;
        return json_array_set(cases, i, one) == 0;
    }
    return json_array_append(cases, one) == 0;
}

bool own_case_save(const struct problem *p, const char *path, const struct named_case *c,
                   bool replace, enum own_saved *how, struct err *err)
{
    struct err failed = {0};
    struct own_cases old = {0};
    own_json json_t *doc = read_document(path, &failed);
    if (doc == NULL && failed.kind == ERR_NONE)
        doc = json_pack("{s:[]}", "cases");
    if (doc == NULL) {
        *err = failed;
        return false;
    }
    if (!own_case_name(p, c->name, err) || !decode(path, doc, p, &old, err))
        return false;
    own_cases_release(&old);
    own_json json_t *one = case_document(p, c);
    own_buf struct buf text = {0};
    if (!reads_back(p, path, one, c, err) ||
        !place(json_object_get(doc, "cases"), one, c, path, replace, how, err))
        return false;
    print_document(doc, &text);
    return *how == OWN_THERE || file_write(path, text.data, text.len, true, err);
}
