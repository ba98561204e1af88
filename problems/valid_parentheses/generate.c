/* Inputs for valid_parentheses.
 *
 * Deep nesting is dear for whoever deletes pairs or searches the stack; mistakes are planted late, and
 * at both ends. All texts of up to six brackets are tried as well. */
#include "gen.h"

static void deep(struct gen *g)
{
    gen_put_string(g, gen_brackets(g, gen_size(g, "n"), GEN_BRACKETS_NESTED));
}

static void flat(struct gen *g)
{
    gen_put_string(g, gen_brackets(g, gen_size(g, "n"), GEN_BRACKETS_FLAT));
}

static void mixed(struct gen *g)
{
    gen_put_string(g, gen_brackets(g, gen_size(g, "n"), GEN_BRACKETS_RANDOM));
}

static void all_open(struct gen *g)
{
    gen_put_string(g, gen_fill(g, gen_size(g, "n"), '('));
}

static void all_close(struct gen *g)
{
    gen_put_string(g, gen_fill(g, gen_size(g, "n"), ')'));
}

/* A valid text, then "(]". */
static void nested_then_mismatch(struct gen *g)
{
    int n = gen_size(g, "n");
    if (n < 2) {
        gen_put_string(g, gen_fill(g, n, ']'));
        return;
    }
    gen_put_string(g, gen_join(g, gen_brackets(g, n - 2, GEN_BRACKETS_NESTED), "(]"));
}

/* A valid text with one bracket replaced by another. */
static void one_flipped(struct gen *g)
{
    char *s = gen_brackets(g, gen_size(g, "n"), GEN_BRACKETS_RANDOM);
    int n = (int)strlen(s);
    if (n > 0)
        s[gen_int(g, 0, n - 1)] = "()[]{}"[gen_int(g, 0, 5)];
    gen_put_string(g, s);
}

/* A closer, a valid text, and in the end the opener that would have balanced the count. */
static void closer_first(struct gen *g)
{
    int n = gen_size(g, "n");
    if (n < 2) {
        gen_put_string(g, gen_fill(g, n, ')'));
        return;
    }
    const char *valid = gen_brackets(g, n - 2, GEN_BRACKETS_RANDOM);
    gen_put_string(g, gen_join(g, gen_join(g, ")", valid), "("));
}

static void random_text(struct gen *g)
{
    gen_put_string(g, gen_chars(g, gen_size(g, "n"), "()[]{}"));
}

/* Every text of up to six characters. */
static void short_texts(struct gen *g)
{
    char s[8] = "";
    int n = gen_pick(g, 7);
    for (int i = 0; i < n; i++)
        s[i] = "()[]{}"[gen_pick(g, 6)];
    gen_put_string(g, s);
}

GEN_FAMILIES = {
    {"deep", deep},
    {"flat", flat},
    {"mixed", mixed},
    {"all_open", all_open},
    {"all_close", all_close},
    {"nested_then_mismatch", nested_then_mismatch},
    {"one_flipped", one_flipped},
    {"closer_first", closer_first},
    {"random_text", random_text},
    {"short_texts", short_texts},
};
