/* Calls and their answers from JSON: a function's "args" and "expected", an API's "init" and "ops".
 */
#include "judge/codec/frame.h"
#include "judge/codec/from_json.h"

#include "judge/base/text.h"
#include "judge/model/type.h"

#include <string.h>

static struct bytes bytes_from(const struct buf *b, size_t from)
{
    return (struct bytes){b->data != NULL ? (unsigned char *)b->data + from : NULL, b->len - from};
}

/* Nodes of the first list argument of an encoded call; false if it has none. */
static bool first_list(const struct callable *f, struct bytes input, uint32_t *count)
{
    struct cursor c = frame_cursor(input);
    for (size_t i = 0; i < f->params; i++) {
        const struct wire_type *t = &f->param[i].type;
        if (t->kind == WIRE_LIST && t->dims == 0)
            return frame_u32(&c, count);
        if (!codec_skip(&c, t, false))
            return false;
    }
    return false;
}

/* A node is a position in a list that is there. */
static bool node_in_list(const struct json_at *at, const struct callable *f, struct bytes input,
                         struct err *err)
{
    uint32_t count = 0;
    int64_t position = -1;
    if (json_is_null(at->value))
        return true;
    if (!json_get_int(at, -1, INT32_MAX, &position, err))
        return false;
    if (first_list(f, input, &count) && position >= (int64_t)count)
        return json_bad(at, err, "the list has %u nodes, so no node %d", count, (int)position);
    return true;
}

/* Parameter i of a list of arguments, or of an object that names them. */
static struct json_at argument_at(const struct json_at *args, const struct callable *f, size_t i)
{
    return json_is_object(args->value) ? json_at_key(args, f->param[i].name)
                                       : json_at_index(args, i);
}

static bool arguments(const struct json_at *args, const struct callable *f, struct buf *out,
                      struct err *err)
{
    size_t start = out->len;
    for (size_t i = 0; i < f->params; i++) {
        struct json_at here = argument_at(args, f, i);
        if (!codec_from_json(&here, &f->param[i].type, out, err))
            return false;
    }
    for (size_t i = 0; i < f->params; i++) {
        struct json_at here = argument_at(args, f, i);
        if (f->param[i].type.kind == WIRE_NODE &&
            !node_in_list(&here, f, bytes_from(out, start), err))
            return false;
    }
    return true;
}

bool codec_args_from_json(const struct json_at *args, const struct callable *f, struct buf *out,
                          struct err *err)
{
    size_t count = 0;
    if (!json_get_array(args, &count, err))
        return false;
    if (count != f->params)
        return json_bad(args, err, "%s takes %zu argument%s, got %zu", f->name, f->params,
                        f->params == 1 ? "" : "s", count);
    return arguments(args, f, out, err);
}

/* "{"nums": i32[], "target": i32}" or "[nums, target]": what a person may write for the call. */
static void notation(const struct callable *f, bool named, struct buf *out)
{
    buf_addc(out, named ? '{' : '[');
    for (size_t i = 0; i < f->params; i++) {
        char type[64];
        type_print(&f->param[i].type, type, sizeof type);
        const char *plain = strncmp(type, "mut ", 4) == 0 ? type + 4 : type;
        if (named)
            buf_printf(out, "%s\"%s\": %s", i > 0 ? ", " : "", f->param[i].name, plain);
        else
            buf_printf(out, "%s%s", i > 0 ? ", " : "", f->param[i].name);
    }
    buf_addc(out, named ? '}' : ']');
}

static bool function_call(const struct json_at *at, const struct callable *f, struct buf *out,
                          struct err *err)
{
    const char *names[WIRE_MAX_PARAMS + 1] = {NULL};
    for (size_t i = 0; i < f->params; i++)
        names[i] = f->param[i].name;
    if (json_is_object(at->value))
        return json_only_keys(at, names, err) && arguments(at, f, out, err);
    if (json_is_array(at->value) && json_array_size(at->value) == f->params)
        return arguments(at, f, out, err);
    own_buf struct buf named = {0};
    own_buf struct buf listed = {0};
    notation(f, true, &named);
    notation(f, false, &listed);
    return json_bad(at, err, "expected %s or %s", buf_str(&named), buf_str(&listed));
}

bool codec_call_from_json(const struct json_at *at, const struct signature *s, struct buf *input,
                          struct buf *expected, size_t *operations, bool *has_expected,
                          struct err *err)
{
    static const char *const keys[] = {"init", "ops", NULL};
    struct json_at init = json_at_key(at, "init");
    struct json_at ops = json_at_key(at, "ops");
    *has_expected = false;
    *operations = 0;
    if (s->kind == PROBLEM_FUNCTION)
        return function_call(at, &s->callable[0], input, err);
    if (!json_is_object(at->value))
        return json_bad(at, err, "expected {\"init\": [...], \"ops\": [[\"%s\", [...]], ...]}",
                        s->callables > 1 ? s->callable[1].name : "method");
    return json_only_keys(at, keys, err) &&
           codec_ops_from_json(&init, &ops, s, input, expected, operations, has_expected, err);
}

/* The encoded value of one parameter. */
static struct bytes argument(const struct callable *f, struct bytes input,
                             const struct parameter *which)
{
    struct cursor c = frame_cursor(input);
    for (size_t i = 0; i < f->params; i++) {
        const unsigned char *from = c.at;
        must(codec_skip(&c, &f->param[i].type, false));
        if (&f->param[i] == which)
            return frame_since(from, &c);
    }
    return (struct bytes){0};
}

bool codec_answer_from_json(const struct json_at *expected, const struct callable *f,
                            struct bytes input, struct buf *out, struct err *err)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t parts = codec_answer_parts(f, part), shown = 0, given = 0, k = 0;
    for (size_t i = 0; i < parts; i++)
        shown += !codec_part_kept(f, i);
    if (shown != 1) {
        if (!json_get_array(expected, &given, err))
            return false;
        if (given != shown)
            return json_bad(expected, err, "%s answers with %zu values, got %zu", f->name, shown,
                            given);
    }
    for (size_t i = 0; i < parts; i++) {
        if (codec_part_kept(f, i)) {
            struct bytes same = argument(f, input, codec_part_parameter(f, i));
            buf_add(out, same.data, same.len);
            continue;
        }
        struct json_at here = shown == 1 ? *expected : json_at_index(expected, k++);
        if (!codec_from_json(&here, &part[i], out, err))
            return false;
        if (part[i].kind == WIRE_NODE && !node_in_list(&here, f, input, err))
            return false;
    }
    return true;
}

static const struct callable *method_named(const struct json_at *at, const struct signature *s,
                                           uint16_t *number, struct err *err)
{
    const char *names[WIRE_MAX_ENTRIES];
    const char *name = NULL;
    size_t count = 0;
    if (!json_get_string(at, &name, err))
        return NULL;
    for (size_t i = 1; i < s->callables && count < WIRE_MAX_ENTRIES; i++) {
        if (strcmp(s->callable[i].name, name) == 0) {
            *number = (uint16_t)i;
            return &s->callable[i];
        }
        names[count++] = s->callable[i].name;
    }
    const char *near = text_nearest(name, names, count);
    if (near != NULL)
        json_bad(at, err, "no such method; did you mean \"%s\"?", near);
    else
        json_bad(at, err, "no such method");
    return NULL;
}

/* ["get", [1], 1]: method, arguments, expected result. */
static bool operation(const struct json_at *at, const struct signature *s, struct buf *input,
                      struct buf *expected, bool *has_expected, struct err *err)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t count = 0, shown = 0;
    uint16_t number = 0;
    if (!json_get_array(at, &count, err))
        return false;
    if (count < 2 || count > 3)
        return json_bad(at, err, "expected [method, arguments] or [method, arguments, result]");
    struct json_at name = json_at_index(at, 0);
    struct json_at args = json_at_index(at, 1);
    struct json_at result = json_at_index(at, 2);
    const struct callable *f = method_named(&name, s, &number, err);
    if (f == NULL)
        return false;
    buf_addc(input, (char)(number & 255));
    buf_addc(input, (char)(number >> 8));
    size_t start = input->len;
    if (!codec_args_from_json(&args, f, input, err))
        return false;
    size_t parts = codec_answer_parts(f, part);
    for (size_t i = 0; i < parts; i++)
        shown += !codec_part_kept(f, i);
    if (shown == 0 && count == 3)
        return json_bad(&result, err, "%s returns nothing: leave the result out", f->name);
    if (shown > 0 && count == 2) {
        *has_expected = false;
        return true;
    }
    if (shown == 0) { /* only kept arguments: they answer themselves */
        own_json json_t *none = json_array();
        struct json_at empty = {.up = at, .file = at->file, .value = none};
        return codec_answer_from_json(&empty, f, bytes_from(input, start), expected, err);
    }
    return codec_answer_from_json(&result, f, bytes_from(input, start), expected, err);
}

bool codec_ops_from_json(const struct json_at *init, const struct json_at *ops,
                         const struct signature *s, struct buf *input, struct buf *expected,
                         size_t *operations, bool *has_expected, struct err *err)
{
    size_t count = 0;
    bool all = true;
    if (!codec_args_from_json(init, &s->callable[0], input, err) ||
        !json_get_array(ops, &count, err))
        return false;
    if (count > INT32_MAX)
        return json_bad(ops, err, "too many operations");
    buf_u32(input, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(ops, i);
        if (!operation(&here, s, input, expected, &all, err))
            return false;
    }
    *operations = count;
    *has_expected = all;
    return true;
}
