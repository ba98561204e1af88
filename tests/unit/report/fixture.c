/* Hand-made problems and results. Values are written as JSON and go through the codec, so that the
 * frames are those that the engine would bring. */
#include "tests/unit/report/fixture.h"

#include "judge/base/json.h"
#include "judge/codec/codec.h"
#include "judge/model/type.h"

#include <math.h>
#include <string.h>

static struct wire_type type_of(const char *text)
{
    struct wire_type t = {0};
    const char *why = NULL;
    if (strcmp(text, "void") != 0)
        must(type_parse(text, &t, &why));
    return t;
}

static json_t *parse(const char *text)
{
    json_error_t e;
    json_t *j = json_loads(text, JSON_DECODE_ANY, &e);
    must(j != NULL);
    return j;
}

static struct bytes keep(struct arena *a, const struct buf *b)
{
    return (struct bytes){arena_copy(a, b->data, b->len), b->len};
}

struct bytes fixture_value(struct arena *a, const char *type, const char *json)
{
    own_json json_t *j = parse(json);
    own_buf struct buf out = {0};
    struct err err = {0};
    struct json_at at = json_at_root("test", j);
    struct wire_type t = type_of(type);
    must(codec_from_json(&at, &t, &out, &err));
    return keep(a, &out);
}

static struct bytes args(struct arena *a, const struct callable *f, const char *json)
{
    own_json json_t *j = parse(json);
    own_buf struct buf out = {0};
    struct err err = {0};
    struct json_at at = json_at_root("test", j);
    must(codec_args_from_json(&at, f, &out, &err));
    return keep(a, &out);
}

static struct bytes answer(struct arena *a, const struct callable *f, const char *json)
{
    own_json json_t *j = parse(json);
    own_buf struct buf out = {0};
    struct err err = {0};
    struct json_at at = json_at_root("test", j);
    must(codec_answer_from_json(&at, f, (struct bytes){0}, &out, &err));
    return keep(a, &out);
}

static const char source[] =
    "#include <stdlib.h>\n"
    "int *two_sum(int *nums, int nums_size, int target, int *return_size)\n"
    "{\n"
    "\tfor (int i = 0; i < nums_size; i++)\n"
    "\t\tfor (int j = i + 1; j < nums_size; j++)\n"
    "\t\t\tif (nums[i] + nums[j] == target)\n"
    "\t\t\t\treturn NUL;\n"
    "\treturn NULL;\n"
    "}\n";

static struct callable *function(struct problem *p, const char *id, const char *title,
                                 const char *result, enum check_rule rule)
{
    struct callable *f = arena_alloc(&p->arena, sizeof *f);
    f->name = id;
    f->result = type_of(result);
    f->check.rule = rule;
    p->id = id;
    p->title = title;
    p->signature =
        (struct signature){.kind = PROBLEM_FUNCTION, .name = id, .callables = 1, .callable = f};
    memset(p->hash, 'a', HASH_HEX);
    return f;
}

static void parameter(struct callable *f, const char *name, const char *type)
{
    f->param[f->params++] = (struct parameter){.name = name, .type = type_of(type)};
}

static void begin(struct result *r, const struct problem *p, enum verdict v)
{
    r->problem = p;
    r->path = arena_printf(&r->arena, "solutions/%s.c", p->id);
    memset(r->source_hash, 'b', HASH_HEX);
    r->source = source;
    r->source_len = sizeof source - 1;
    r->compiler = "gcc";
    r->compiler_version = "12.2.0";
    r->flags = "-O2 -std=gnu17";
    r->verdict = v;
    r->layers = LAYER_NAMESPACES | LAYER_LANDLOCK | LAYER_SECCOMP | LAYER_RLIMITS;
    r->elapsed_ns = 40000000;
}

static struct case_result *cases(struct result *r, size_t count, size_t total, size_t passed)
{
    r->cases = arena_array(&r->arena, count, sizeof *r->cases);
    r->case_count = count;
    r->case_total = total;
    r->case_passed = passed;
    for (size_t i = 0; i < count; i++) {
        r->cases[i] = (struct case_result){.name = arena_printf(&r->arena, "case_%zu", i),
                                           .group = i == 0 ? "sample" : "edge",
                                           .cpu_ns = 1200,
                                           .wall_ns = 1900,
                                           .peak_bytes = 1992294,
                                           .peak_heap_bytes = 96,
                                           .peak_stack_bytes = 288};
    }
    return r->cases;
}

static struct callable *two_sum(struct problem *p)
{
    struct callable *f = function(p, "two_sum", "Two Sum", "i32[]", CHECK_EXACT);
    parameter(f, "nums", "i32[]");
    parameter(f, "target", "i32");
    return f;
}

static struct axis_cost *sweep(struct result *r, enum metric m, const char *target,
                               const char *fitted, double power, enum target_verdict v)
{
    struct metric_cost *cost = &r->complexity.metric[m];
    struct axis_cost *a = arena_alloc(&r->arena, sizeof *a);
    r->complexity.measured = true;
    *a = (struct axis_cost){.axis = "n",
                            .target = target,
                            .fitted = fitted,
                            .verdict = v,
                            .drift = power > 1 ? 90.5 : 1.0,
                            .family = "no_pair",
                            .point_count = 9,
                            .neighbours = 2};
    a->neighbour[0] = (struct neighbour){fitted, 0.0012};
    a->neighbour[1] = (struct neighbour){"n log n", 0.043};
    a->points = arena_array(&r->arena, a->point_count, sizeof *a->points);
    for (size_t i = 0; i < a->point_count; i++) {
        int64_t n = (int64_t)256 << i;
        a->points[i] = (struct cost_point){n, floor(12 * pow((double)n, power) + 40), n * 3};
    }
    *cost = (struct metric_cost){.measured = true,
                                 .metric = m,
                                 .target = target,
                                 .fitted = fitted,
                                 .family = "no_pair",
                                 .verdict = v,
                                 .axes = a,
                                 .axis_count = 1};
    return a;
}

static void accepted(struct result *r, struct problem *p)
{
    struct callable *f = two_sum(p);
    begin(r, p, VERDICT_ACCEPTED);
    struct case_result *c = cases(r, 42, 42, 42);
    c[0].input = args(&r->arena, f, "[[2, 7, 11, 15], 9]");
    c[0].expected = answer(&r->arena, f, "[0, 1]");
    c[0].actual = c[0].expected;
    sweep(r, METRIC_TIME, "n", "n", 1, TARGET_MET);
    sweep(r, METRIC_SPACE, "n", "n", 1, TARGET_MET);
}

static void accepted_with_warnings(struct result *r, struct problem *p)
{
    accepted(r, p);
    r->cached = true;
    r->missing = LAYER_LANDLOCK;
    r->layers &= ~(unsigned)LAYER_LANDLOCK;
    sweep(r, METRIC_SPACE, "1", "n", 1, TARGET_MISSED);
    r->complexity.metric[METRIC_SPACE].soft = true;
    r->complexity.metric[METRIC_TIME].axes[0].borderline = true;
    static const char *const calls[] = {"qsort_r", "hsearch"};
    r->complexity.uncounted = calls;
    r->complexity.uncounted_count = 2;
    r->diagnostics = arena_alloc(&r->arena, sizeof *r->diagnostics);
    r->diagnostic_count = 1;
    r->diagnostics[0] = (struct diagnostic){"two_sum.c", 4, 6, "warning", "unused variable 'k'"};
}

static void complexity_missed(struct result *r, struct problem *p)
{
    accepted(r, p);
    r->verdict = VERDICT_COMPLEXITY_MISSED;
    sweep(r, METRIC_TIME, "n", "n^2", 2, TARGET_MISSED);
    struct metric_cost *m = &r->complexity.metric[METRIC_TIME];
    m->hot = arena_array(&r->arena, 2, sizeof *m->hot);
    m->hot_count = 2;
    m->hot[0] = (struct hot_line){5, 0.998, "n^2"};
    m->hot[1] = (struct hot_line){4, 0.002, "n"};
}

static void inconclusive_axes(struct result *r, struct problem *p)
{
    accepted(r, p);
    struct metric_cost *m = &r->complexity.metric[METRIC_TIME];
    struct axis_cost *two = arena_array(&r->arena, 2, sizeof *two);
    m->target = "V*W";
    m->fitted = NULL;
    m->verdict = TARGET_INCONCLUSIVE;
    m->reason = "cost jumps with V";
    two[0] = m->axes[0];
    two[1] = m->axes[0];
    two[0].axis = "V";
    two[0].target = "V";
    two[0].verdict = TARGET_INCONCLUSIVE;
    two[0].reason = "cost jumps with V";
    two[0].fitted = NULL;
    two[1].axis = "W";
    two[1].target = "W";
    m->axes = two;
    m->axis_count = 2;
}

static void wrong_answer(struct result *r, struct problem *p)
{
    struct callable *f = two_sum(p);
    begin(r, p, VERDICT_WRONG_ANSWER);
    struct case_result *c = cases(r, 42, 42, 39);
    c[7].name = "negatives";
    c[7].verdict = VERDICT_WRONG_ANSWER;
    c[7].input = args(&r->arena, f, "[[-3, 4, 3, 90], 0]");
    c[7].expected = answer(&r->arena, f, "[0, 2]");
    c[7].actual = answer(&r->arena, f, "[0, 10]");
    c[7].difference =
        (struct difference){.known = true, .index = 1, .text = "index 1: expected 2, got 10"};
    c[7].message = c[7].difference.text;
    c[7].output = "i = 0\nj = 10\n";
    c[7].output_bytes = 13;
    c[9].verdict = VERDICT_TIME_LIMIT_EXCEEDED;
    c[11].verdict = VERDICT_RUNTIME_ERROR;
}

static void long_values(struct result *r, struct problem *p)
{
    struct callable *f = function(p, "sort_array", "Sort an array", "void", CHECK_EXACT);
    parameter(f, "nums", "mut i32[]");
    begin(r, p, VERDICT_WRONG_ANSWER);
    r->path = "work in progress/a.c";
    struct case_result *c = cases(r, 1, 1, 0);
    own_buf struct buf in = {0};
    own_buf struct buf right = {0};
    own_buf struct buf wrong = {0};
    for (int i = 0; i < 2000; i++) {
        buf_printf(&in, "%s%d", i == 0 ? "[[" : ",", 2000 - i);
        buf_printf(&right, "%s%d", i == 0 ? "[" : ",", i + 1);
        buf_printf(&wrong, "%s%d", i == 0 ? "[" : ",", i < 1234 ? i + 1 : 2000);
    }
    buf_adds(&in, "]]");
    buf_addc(&right, ']');
    buf_addc(&wrong, ']');
    c[0].name = "reversed_2000";
    c[0].group = "hidden";
    c[0].family = "reversed";
    c[0].size = 2000;
    c[0].seed = 7;
    c[0].verdict = VERDICT_WRONG_ANSWER;
    c[0].input = args(&r->arena, f, buf_str(&in));
    c[0].expected = answer(&r->arena, f, buf_str(&right));
    c[0].actual = answer(&r->arena, f, buf_str(&wrong));
}

static void texts(struct result *r, struct problem *p)
{
    struct callable *f = function(p, "join_words", "Join words", "string", CHECK_EXACT);
    parameter(f, "words", "string[]");
    begin(r, p, VERDICT_WRONG_ANSWER);
    struct case_result *c = cases(r, 1, 1, 0);
    c[0].verdict = VERDICT_WRONG_ANSWER;
    c[0].input = args(&r->arena, f, "[[\"a\", \"b \\u001b[31m\", \"\\u00e9\"]]");
    c[0].expected = answer(&r->arena, f, "\"a b \\u00e9\\n\"");
    c[0].actual = answer(&r->arena, f, "\"ab \\u00e9\"");
}

static void matrix(struct result *r, struct problem *p)
{
    struct callable *f = function(p, "rotate_image", "Rotate an image", "void", CHECK_EXACT);
    parameter(f, "image", "mut i32[][]");
    begin(r, p, VERDICT_WRONG_ANSWER);
    struct case_result *c = cases(r, 1, 1, 0);
    c[0].verdict = VERDICT_WRONG_ANSWER;
    c[0].input = args(&r->arena, f, "[[[1,2],[3,4],[5,6],[7,8],[9,10],[11,12]]]");
    c[0].expected = answer(&r->arena, f, "[[1,2],[3,4],[5,6],[7,8],[9,10],[11,12]]");
    c[0].actual = answer(&r->arena, f, "[[1,2],[3,4],[5,6],[7,-8],[9,10],[11,12]]");
}

static void list_and_crash(struct result *r, struct problem *p)
{
    struct callable *f = function(p, "reverse_list", "Reverse a list", "list<i32>", CHECK_EXACT);
    parameter(f, "head", "list<i32>");
    begin(r, p, VERDICT_RUNTIME_ERROR);
    struct case_result *c = cases(r, 3, 5, 1);
    c[1].verdict = VERDICT_RUNTIME_ERROR;
    c[1].message = "segmentation fault: a read or write outside any memory of the program";
    c[1].input = args(&r->arena, f, "[[1, 2, 3]]");
    c[1].expected = answer(&r->arena, f, "[3, 2, 1]");
    c[2].verdict = VERDICT_WRONG_ANSWER;
    c[2].input = c[1].input;
    c[2].expected = c[1].expected;
    c[2].actual = answer(&r->arena, f, "[3, 2]");
}

/* Failed, and the checked build says why. */
static void autopsy(struct result *r, struct problem *p)
{
    two_sum(p);
    begin(r, p, VERDICT_RUNTIME_ERROR);
    struct callable *f = &p->signature.callable[0];
    struct case_result *c = cases(r, 1, 1, 0);
    c[0].verdict = VERDICT_RUNTIME_ERROR;
    c[0].message = "read past the end of argument nums";
    c[0].input = args(&r->arena, f, "[[2, 7, 11, 15], 26]");
    c[0].expected = answer(&r->arena, f, "[2, 3]");
    r->message = c[0].message;
    r->checked = true;
    r->autopsy = (struct autopsy){
        .found = true,
        .kind = "out_of_bounds",
        .words = "read 4 bytes just after argument nums (4 elements, 16 bytes)",
        .variable = "nums",
        .line = 6,
        .case_name = c[0].name,
    };
}

/* Right, but not for sure. */
static void advice(struct result *r, struct problem *p)
{
    accepted(r, p);
    r->checked = true;
    r->autopsy = (struct autopsy){
        .found = true,
        .advice = true,
        .kind = "use_after_free",
        .words =
            "read 4 bytes of a block from malloc that was freed at line 9, allocated at line 3",
        .line = 5,
        .alloc_line = 3,
        .free_line = 9,
        .case_name = "hostile \x1b[31m name",
    };
}

static void tree(struct result *r, struct problem *p)
{
    struct callable *f = function(p, "invert_tree", "Invert a tree", "tree<i32>", CHECK_EXACT);
    parameter(f, "root", "tree<i32>");
    begin(r, p, VERDICT_WRONG_ANSWER);
    struct case_result *c = cases(r, 1, 1, 0);
    c[0].verdict = VERDICT_WRONG_ANSWER;
    c[0].input = args(&r->arena, f, "[[5, 1, 7, null, 2]]");
    c[0].expected = answer(&r->arena, f, "[5, 7, 1, null, null, 2]");
    c[0].actual = answer(&r->arena, f, "[5, 7, 1, null, null, null, 2]");
}

static void compile_error(struct result *r, struct problem *p)
{
    two_sum(p);
    begin(r, p, VERDICT_COMPILE_ERROR);
    r->layers = 0;
    r->diagnostics = arena_array(&r->arena, 2, sizeof *r->diagnostics);
    r->diagnostic_count = 2;
    r->diagnostics[0] =
        (struct diagnostic){"two_sum.c", 7, 12, "error",
                            "'NUL' undeclared (first use in this function); did you mean "
                            "'NULL'?"};
    r->diagnostics[1] = (struct diagnostic){"two_sum.c", 4, 11, "warning", "unused variable 'i'"};
}

static void wrong_signature(struct result *r, struct problem *p)
{
    two_sum(p);
    begin(r, p, VERDICT_COMPILE_ERROR);
    r->layers = 0;
    r->message = "two_sum is not defined; expected: int *two_sum(int *nums, int nums_size, int "
                 "target, int *return_size)";
}

static void api(struct result *r, struct problem *p)
{
    struct callable *f = arena_array(&p->arena, 3, sizeof *f);
    p->id = "lru_cache";
    p->title = "LRU cache";
    memset(p->hash, 'a', HASH_HEX);
    f[0] = (struct callable){.name = "create", .result = type_of("void")};
    parameter(&f[0], "capacity", "i32");
    f[1] = (struct callable){.name = "get", .result = type_of("i32")};
    parameter(&f[1], "key", "i32");
    f[2] = (struct callable){.name = "put", .result = type_of("void")};
    parameter(&f[2], "key", "i32");
    parameter(&f[2], "value", "i32");
    p->signature =
        (struct signature){.kind = PROBLEM_API, .name = "lru_cache", .callables = 3, .callable = f};
    begin(r, p, VERDICT_WRONG_ANSWER);
    struct case_result *c = cases(r, 2, 2, 1);
    struct err err = {0};
    own_buf struct buf in = {0};
    own_buf struct buf right = {0};
    own_buf struct buf wrong = {0};
    own_json json_t *init = parse("[2]");
    own_json json_t *ops =
        parse("[[\"put\",[1,1]],[\"put\",[2,2]],[\"get\",[1],1],[\"put\",[3,3]],[\"get\",[2],-1],"
              "[\"put\",[4,4]],[\"get\",[1],-1],[\"get\",[3],3],[\"get\",[4],4]]");
    struct json_at at_init = json_at_root("test", init);
    struct json_at at_ops = json_at_root("test", ops);
    bool has = false;
    size_t operations = 0;
    must(codec_ops_from_json(&at_init, &at_ops, &p->signature, &in, &right, &operations, &has,
                             &err));
    /* five results of four bytes each; the fourth is wrong */
    must(right.len == 20);
    buf_add(&wrong, right.data, 12);
    buf_u32(&wrong, 0);
    buf_add(&wrong, right.data + 16, 4);
    c[1].name = "evicts_least_recent";
    c[1].verdict = VERDICT_WRONG_ANSWER;
    c[1].input = keep(&r->arena, &in);
    c[1].expected = keep(&r->arena, &right);
    c[1].actual = keep(&r->arena, &wrong);
    c[1].difference = (struct difference){
        .known = true, .operation = 7, .text = "step 7, get(3): expected 3, got 0"};
    c[1].message = c[1].difference.text;
}

const struct fixture fixtures[] = {
    {"accepted", accepted},
    {"accepted_with_warnings", accepted_with_warnings},
    {"complexity_missed", complexity_missed},
    {"inconclusive_axes", inconclusive_axes},
    {"wrong_answer", wrong_answer},
    {"long_values", long_values},
    {"texts", texts},
    {"matrix", matrix},
    {"list_and_crash", list_and_crash},
    {"tree", tree},
    {"compile_error", compile_error},
    {"wrong_signature", wrong_signature},
    {"api", api},
    {"autopsy", autopsy},
    {"advice", advice},
};
const size_t fixture_count = array_len(fixtures);
