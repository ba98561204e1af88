/* See mock_case.h. What a person types wrong is no error of the command: it is told, and asked
 * again. */
#include "judge/engine/mock_case.h"

#include "judge/engine/answer.h"
#include "judge/engine/reference.h"
#include "judge/problem/own.h"

#include <string.h>

static void say(struct buf *why, const char *text)
{
    buf_clear(why);
    buf_adds(why, text);
}

/* The line as a case; false with *err where it cannot be read. */
static bool read_line(const struct problem *p, const char *line, struct arena *arena,
                      struct named_case *out, struct err *err)
{
    const char *arrow = strstr(line, "=>");
    if (arrow == NULL)
        return err_usage(err, "expected INPUT => OUTPUT in JSON, such as [[2, 7], 9] => [0, 1]");
    struct own_text input = {"input", line, (size_t)(arrow - line)};
    struct own_text expected = {"output", arrow + 2, strlen(arrow + 2)};
    return own_case_read(p, &input, &expected, arena, out, err);
}

/* Is the output one that the package takes for this input? Its own rules and checker decide, as
 * they do for a solution. */
static bool compare(const struct toolchain *t, const struct problem *p, struct program *reference,
                    const struct named_case *c, struct arena *arena, struct mock_case *out,
                    struct err *err)
{
    own_buf struct buf answer = {0};
    own_buf struct buf reason = {0};
    struct bytes input = c->input;
    struct bytes expected = {0};
    struct difference diff = {0};
    struct test_case one = {.name = c->name, .calls = 1, .input = &input, .expected = &expected};
    if (!reference_tries(reference, p, &one, &answer, &out->usable, &reason, err))
        return false;
    if (!out->usable) {
        say(&out->why, "the reference cannot answer this input: ");
        buf_adds(&out->why, buf_str(&reason));
        return true;
    }
    struct checker checker = {.problem = p, .toolchain = t};
    bool good =
        answer_right(p, &checker, c->input, expected, c->expected, arena, &out->right, &diff, err);
    checker_release(&checker);
    if (good && !out->right)
        say(&out->why, diff.text != NULL ? diff.text : "that is not the answer");
    return good;
}

bool mock_case_read(const struct toolchain *t, const struct problem *p, const char *line,
                    struct arena *arena, struct mock_case *out, struct err *err)
{
    struct err found = {0};
    struct program reference = {0};
    *out = (struct mock_case){0};
    if (!read_line(p, line, arena, &out->named, &found)) {
        say(&out->why, found.text);
        return true;
    }
    if (out->named.expected.data == NULL) {
        say(&out->why, "say what comes out, too: every operation with its result");
        return true;
    }
    bool good = package_program(t, p, BUILD_SOLUTION, false, 0, &reference, err) &&
                compare(t, p, &reference, &out->named, arena, out, err);
    program_release(&reference);
    if (!good)
        mock_case_release(out);
    return good;
}

void mock_case_release(struct mock_case *c)
{
    buf_release(&c->why);
    *c = (struct mock_case){0};
}
