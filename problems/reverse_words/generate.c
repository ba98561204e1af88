/* Inputs for reverse_words.
 *
 * Words of one letter make as many words as possible, which is what a solution that prepends suffers
 * from. Runs of blanks, and blanks at the ends, are what makes solutions wrong. */
#include "gen.h"

static void text(struct gen *g)
{
    gen_put_string(g, gen_str(g, gen_family_name(g), gen_size(g, "n")));
}

static void one_long_word(struct gen *g)
{
    gen_put_string(g, gen_fill(g, gen_size(g, "n"), 'a'));
}

static void one_letter_words(struct gen *g)
{
    gen_put_string(g, gen_repeat(g, gen_size(g, "n"), "a b c d e f g "));
}

static void only_spaces(struct gen *g)
{
    gen_put_string(g, gen_fill(g, gen_size(g, "n"), ' '));
}

/* Words with up to eight blanks before the first and behind the last. */
static void edge_spaces(struct gen *g)
{
    int n = gen_size(g, "n");
    char *s = gen_words(g, n, 8, 1);
    for (int i = 0, before = gen_int(g, 0, 8); i < before && i < n; i++)
        s[i] = ' ';
    for (int i = 0, behind = gen_int(g, 0, 8); i < behind && i < n; i++)
        s[n - 1 - i] = ' ';
    gen_put_string(g, s);
}

static void words(struct gen *g)
{
    gen_put_string(g, gen_words(g, gen_size(g, "n"), 8, 1));
}

static void runs(struct gen *g)
{
    gen_put_string(g, gen_words(g, gen_size(g, "n"), 5, 9));
}

GEN_FAMILIES = {
    {"letters_2", text},
    {"letters_26", text},
    {"printable", text},
    {"equal", text},
    {"alternating", text},
    {"fibonacci", text},
    {"one_long_word", one_long_word},
    {"one_letter_words", one_letter_words},
    {"only_spaces", only_spaces},
    {"edge_spaces", edge_spaces},
    {"words", words},
    {"runs", runs},
};
