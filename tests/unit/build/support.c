#include "tests/unit/build/support.h"

#include "judge/base/file.h"
#include "judge/model/type.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char *const two_sum_aliases[] = {"twoSum"};
static struct callable two_sum_callable = {
    .name = "two_sum",
    .params = 2,
    .param = {{"nums", {.kind = WIRE_I32, .dims = 1}}, {"target", {.kind = WIRE_I32}}},
    .result = {.kind = WIRE_I32, .dims = 1},
};
const struct signature two_sum = {
    .kind = PROBLEM_FUNCTION,
    .name = "two_sum",
    .aliases = two_sum_aliases,
    .alias_count = 1,
    .callables = 1,
    .callable = &two_sum_callable,
};

static const char *const lru_aliases[] = {"lRUCache"};
static struct callable lru_callables[] = {
    {.name = "create", .params = 1, .param = {{"capacity", {.kind = WIRE_I32}}}},
    {.name = "get",
     .params = 1,
     .param = {{"key", {.kind = WIRE_I32}}},
     .result = {.kind = WIRE_I32}},
    {.name = "put",
     .params = 2,
     .param = {{"key", {.kind = WIRE_I32}}, {"value", {.kind = WIRE_I32}}}},
    {.name = "get_all", .result = {.kind = WIRE_I32, .dims = 1}},
};
const struct signature lru_cache = {
    .kind = PROBLEM_API,
    .name = "lru_cache",
    .aliases = lru_aliases,
    .alias_count = 1,
    .callables = 4,
    .callable = lru_callables,
};

const struct signature *function_of(const char *returns, const char *const *parameters)
{
    static struct arena forever;
    struct callable *c = arena_alloc(&forever, sizeof *c);
    struct signature *s = arena_alloc(&forever, sizeof *s);
    const char *why = NULL;
    c->name = "f";
    if (strcmp(returns, "void") != 0)
        assert_true(type_parse(returns, &c->result, &why));
    for (; *parameters != NULL; parameters++) {
        const char *colon = strchr(*parameters, ':');
        struct parameter *p = &c->param[c->params++];
        p->name = arena_strndup(&forever, *parameters, (size_t)(colon - *parameters));
        assert_true(type_parse(colon + 1, &p->type, &why));
    }
    *s = (struct signature){.kind = PROBLEM_FUNCTION, .name = "f", .callables = 1, .callable = c};
    return s;
}

static char *cache_dir;
static struct toolchain found;

const struct toolchain *tools(void)
{
    struct err err = {0};
    if (found.cc == NULL && !toolchain_find(&found, &err))
        fail_msg("%s", err.text);
    return &found;
}

int support_setup(void **state)
{
    (void)state;
    struct err err = {0};
    cache_dir = file_temp_dir(&err);
    if (cache_dir == NULL || chmod(cache_dir, 0755) != 0)
        return -1;
    /* work folders of killed builds go with it */
    return setenv("XDG_CACHE_HOME", cache_dir, 1) == 0 && setenv("TMPDIR", cache_dir, 1) == 0 &&
                   setenv("JUDGE_LIBEXEC", TEST_BINARY_DIR "/libexec/judge", 1) == 0
               ? 0
               : -1;
}

int support_teardown(void **state)
{
    (void)state;
    toolchain_release(&found);
    (void)file_remove_tree(cache_dir);
    free(cache_dir);
    return 0;
}

const char *support_cache(void)
{
    return cache_dir;
}

struct build build_bytes(const struct signature *s, const char *name, const void *text, size_t len,
                         bool fast, bool counting)
{
    struct build b;
    struct err err = {0};
    struct build_request q = {
        .role = BUILD_SOLUTION,
        .signature = s,
        .name = name,
        .source = {text, len},
        .variant = {[BUILD_FAST] = fast, [BUILD_COUNTING] = counting},
    };
    if (!build_solution(tools(), &q, &b, &err))
        fail_msg("the judge failed: %s", err.text);
    return b;
}

struct build build_text(const struct signature *s, const char *text, bool fast, bool counting)
{
    return build_bytes(s, "f.c", text, strlen(text), fast, counting);
}

void show(const struct build *b)
{
    print_error("message: %s\n", b->message != NULL ? b->message : "(none)");
    for (size_t i = 0; i < b->diagnostic_count; i++) {
        const struct diagnostic *d = &b->diagnostics[i];
        print_error("%s:%d:%d: %s: %s\n", d->file, d->line, d->column, d->severity, d->message);
    }
}

void assert_builds(const struct signature *s, const char *text)
{
    with_build(b) = build_text(s, text, true, true);
    if (!b.ok) {
        show(&b);
        fail_msg("does not compile: %s", text);
    }
    assert_true(b.image[BUILD_FAST].fd > 0 && b.image[BUILD_FAST].segments > 0);
    assert_true(b.image[BUILD_COUNTING].fd > 0 && b.image[BUILD_COUNTING].segments > 0);
}

bool has_diagnostic(const struct build *b, const char *severity, int line, const char *words)
{
    for (size_t i = 0; i < b->diagnostic_count; i++) {
        const struct diagnostic *d = &b->diagnostics[i];
        if (strcmp(d->severity, severity) == 0 && (line < 0 || d->line == line) &&
            strstr(d->message, words) != NULL)
            return true;
    }
    return false;
}

void assert_refused(const struct signature *s, const char *text, int line, const char *words)
{
    with_build(b) = build_text(s, text, true, true);
    if (b.ok)
        fail_msg("compiles: %s", text);
    assert_int_equal(b.image[BUILD_FAST].fd, -1);
    assert_int_equal(b.image[BUILD_COUNTING].fd, -1);
    if (!has_diagnostic(&b, "error", line, words)) {
        show(&b);
        fail_msg("no error \"%s\" at line %d", words, line);
    }
    for (size_t i = 0; i < b.diagnostic_count; i++)
        assert_string_equal(b.diagnostics[i].file, "f.c");
}
