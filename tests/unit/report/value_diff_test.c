/* Differences by type: every folder of tests/data/difference is one case.
 *
 *     case.json   {"parameters": {"nums": "i32[]"}, "returns": "i32[]", "check": {...},
 *                  "args": [...], "expected": ..., "actual": ...}
 *                 check: "rule" ("exact" if left out; "float", "custom"), "absolute", "relative",
 *                 "reason" (a checker's words)
 *                 of an API {"methods": {"get": {"parameters": ..., "returns": ..., "check": ...}},
 *                            "init": [...], "ops": [...], "actual": the same operations with the
 *                            results that were got}; "create" is the first method
 *     40.txt, 80.txt, 200.txt, 80-ascii.txt, 80-colour.txt
 *
 * JUDGE_UPDATE=1 in the environment rewrites the texts; look at the difference before committing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/check/check.h"
#include "judge/codec/codec.h"
#include "judge/model/type.h"
#include "judge/report/parts.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER TEST_SOURCE_DIR "/tests/data/difference"

static const struct {
    const char *name;
    struct style style;
} styles[] = {
    {"40", {.width = 40}},
    {"80", {.width = 80}},
    {"200", {.width = 200}},
    {"80-ascii", {.width = 80, .ascii = true}},
    {"80-colour", {.width = 80, .color = true, .terminal = true}},
};

struct fixture {
    struct err err;
    json_t *json;
    struct callable f[4];
    struct problem problem;
    struct result result;
    struct case_result c;
};

static struct wire_type type_of(const json_t *text)
{
    struct wire_type t = {0};
    const char *why = NULL;
    const char *name = json_string_value(text);
    if (strcmp(name, "void") != 0 && !type_parse(name, &t, &why))
        fail_msg("type %s: %s", name, why);
    return t;
}

static struct bytes keep(struct arena *a, const struct buf *b)
{
    return (struct bytes){arena_copy(a, b->data, b->len), b->len};
}

static struct bytes answer(struct fixture *x, const char *key)
{
    own_buf struct buf out = {0};
    struct json_at at = json_at_root("case.json", json_object_get(x->json, key));
    if (at.value == NULL)
        return (struct bytes){0};
    if (!codec_answer_from_json(&at, &x->f[0], x->c.input, &out, &x->err))
        fail_msg("%s", x->err.text);
    return keep(&x->result.arena, &out);
}

static enum check_rule rule_of(const char *name)
{
    static const struct {
        const char *name;
        enum check_rule rule;
    } rules[] = {{"exact", CHECK_EXACT},
                 {"float", CHECK_FLOAT},
                 {"unordered", CHECK_UNORDERED},
                 {"custom", CHECK_CUSTOM}};
    for (size_t i = 0; name != NULL && i < array_len(rules); i++) {
        if (strcmp(name, rules[i].name) == 0)
            return rules[i].rule;
    }
    return CHECK_EXACT;
}

static void callable(struct callable *f, const char *name, const json_t *json)
{
    const json_t *check = json_object_get(json, "check");
    const char *parameter = NULL;
    json_t *type = NULL;
    f->name = name;
    f->result = type_of(json_object_get(json, "returns"));
    json_object_foreach(json_object_get(json, "parameters"), parameter, type)
        f->param[f->params++] = (struct parameter){.name = parameter, .type = type_of(type)};
    f->check =
        (struct check_spec){.rule = rule_of(json_string_value(json_object_get(check, "rule"))),
                            .absolute = json_number_value(json_object_get(check, "absolute")),
                            .relative = json_number_value(json_object_get(check, "relative"))};
}

static void function_case(struct fixture *x, struct signature *s)
{
    own_buf struct buf input = {0};
    struct json_at args = json_at_root("case.json", json_object_get(x->json, "args"));
    *s =
        (struct signature){.kind = PROBLEM_FUNCTION, .name = "f", .callables = 1, .callable = x->f};
    callable(&x->f[0], "f", x->json);
    if (!codec_args_from_json(&args, &x->f[0], &input, &x->err))
        fail_msg("%s", x->err.text);
    x->c.input = keep(&x->result.arena, &input);
    x->c.expected = answer(x, "expected");
    x->c.actual = answer(x, "actual");
}

static void operations(struct fixture *x, const char *key, struct buf *in, struct buf *results)
{
    struct json_at init = json_at_root("case.json", json_object_get(x->json, "init"));
    struct json_at ops = json_at_root("case.json", json_object_get(x->json, key));
    size_t count = 0;
    bool complete = false;
    if (!codec_ops_from_json(&init, &ops, &x->problem.signature, in, results, &count, &complete,
                             &x->err))
        fail_msg("%s", x->err.text);
    assert_true(complete);
}

static void api_case(struct fixture *x, struct signature *s)
{
    const char *name = NULL;
    json_t *method = NULL;
    own_buf struct buf in = {0};
    own_buf struct buf again = {0};
    own_buf struct buf right = {0};
    own_buf struct buf wrong = {0};
    *s = (struct signature){.kind = PROBLEM_API, .name = "api", .callable = x->f};
    json_object_foreach(json_object_get(x->json, "methods"), name, method)
    {
        assert_true(s->callables < array_len(x->f));
        callable(&x->f[s->callables++], name, method);
    }
    operations(x, "ops", &in, &right);
    operations(x, "actual", &again, &wrong);
    x->c.input = keep(&x->result.arena, &in);
    x->c.expected = keep(&x->result.arena, &right);
    x->c.actual = keep(&x->result.arena, &wrong);
}

static void build(struct fixture *x, const char *folder)
{
    own_mem char *path = mem_printf("%s/%s/case.json", FOLDER, folder);
    json_error_t e;
    x->json = json_load_file(path, 0, &e);
    if (x->json == NULL)
        fail_msg("%s: %s", path, e.text);
    x->result.problem = &x->problem;
    x->c = (struct case_result){.name = folder, .group = "edge", .verdict = VERDICT_WRONG_ANSWER};
    if (json_object_get(x->json, "methods") != NULL)
        api_case(x, &x->problem.signature);
    else
        function_case(x, &x->problem.signature);
    const json_t *reason = json_object_get(json_object_get(x->json, "check"), "reason");
    if (reason != NULL)
        x->c.difference = (struct difference){.known = true, .text = json_string_value(reason)};
    else if (x->c.actual.len > 0 && check_answer(&x->problem.signature, x->c.input, x->c.expected,
                                                 x->c.actual, &x->result.arena, &x->c.difference))
        fail_msg("%s: the answers are the same", folder);
}

static void against_golden(const char *folder, const char *kind, const struct buf *have)
{
    own_mem char *path = mem_printf("%s/%s/%s.txt", FOLDER, folder, kind);
    struct err err = {0};
    own_buf struct buf want = {0};
    if (getenv("JUDGE_UPDATE") != NULL) {
        assert_true(file_write(path, have->data, have->len, false, &err));
        return;
    }
    if (!file_read(path, 1 << 20, &want, &err))
        fail_msg("%s", err.text);
    if (strcmp(buf_str(&want), buf_str(have)) != 0)
        fail_msg("%s differs; now it is:\n%s", path, buf_str(have));
}

/* No line is wider than the screen, colours not counted. */
static void fits(const char *folder, const struct buf *text, const struct style *s)
{
    own_buf struct buf line = {0};
    for (const char *at = buf_str(text); *at != '\0'; at++) {
        if (*at == '\033') {
            at = strchr(at, 'm');
        } else if (*at != '\n') {
            if (s->ascii && ((unsigned char)*at > 0x7e || (unsigned char)*at < 0x20))
                fail_msg("%s: byte %02x in ASCII", folder, (unsigned char)*at);
            buf_addc(&line, *at);
        } else {
            if (text_width(buf_str(&line)) > s->width)
                fail_msg("%s: wider than %zu: %s", folder, s->width, buf_str(&line));
            buf_clear(&line);
        }
    }
}

static void one(const char *folder)
{
    struct fixture x = {0};
    build(&x, folder);
    for (size_t i = 0; i < array_len(styles); i++) {
        own_buf struct buf out = {0};
        part_case(&x.result, &x.c, &styles[i].style, &out);
        fits(folder, &out, &styles[i].style);
        against_golden(folder, styles[i].name, &out);
    }
    json_decref(x.json);
    arena_release(&x.result.arena);
}

static int is_case(const struct dirent *e)
{
    return e->d_name[0] != '.';
}

static void differences_are_as_the_folders_show(void **state)
{
    (void)state;
    struct dirent **list = NULL;
    int count = scandir(FOLDER, &list, is_case, alphasort);
    assert_true(count > 10);
    for (int i = 0; i < count; i++) {
        one(list[i]->d_name);
        free(list[i]);
    }
    free(list);
}

/* Whatever the widths between, nothing overflows and nothing is read where nothing is. */
static void every_width_is_kept(void **state)
{
    (void)state;
    struct dirent **list = NULL;
    int count = scandir(FOLDER, &list, is_case, alphasort);
    for (int i = 0; i < count; i++) {
        struct fixture x = {0};
        build(&x, list[i]->d_name);
        for (size_t width = 40; width < 140; width++) {
            own_buf struct buf out = {0};
            struct style s = {.width = width, .ascii = width % 2 == 0};
            part_case(&x.result, &x.c, &s, &out);
            fits(list[i]->d_name, &out, &s);
        }
        json_decref(x.json);
        arena_release(&x.result.arena);
        free(list[i]);
    }
    free(list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(differences_are_as_the_folders_show),
        cmocka_unit_test(every_width_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
