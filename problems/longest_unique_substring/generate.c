/* Inputs for longest_unique_substring.
 *
 * Two sizes count: the length, and how many different characters there are. A solution that starts
 * anew at every position is linear in the length and shows only when the alphabet grows, most of all
 * where its letters come round and round. */
#include "gen.h"

/* The first `sigma` printable characters. */
static char *alphabet(struct gen *g)
{
    int sigma = gen_size(g, "sigma");
    char *letters = gen_fill(g, sigma, ' ');
    for (int i = 0; i < sigma; i++)
        letters[i] = (char)(' ' + i);
    return letters;
}

static void text(struct gen *g)
{
    gen_put_string(g, gen_str(g, gen_family_name(g), gen_size(g, "n")));
}

static void random_alphabet(struct gen *g)
{
    gen_put_string(g, gen_chars(g, gen_size(g, "n"), alphabet(g)));
}

static void distinct_cycle(struct gen *g)
{
    gen_put_string(g, gen_repeat(g, gen_size(g, "n"), alphabet(g)));
}

/* Nothing but one letter, then the alphabet: the record is made at the very end. */
static void unique_tail(struct gen *g)
{
    int n = gen_size(g, "n"), sigma = gen_size(g, "sigma");
    char *s = gen_fill(g, n, '~');
    const char *letters = alphabet(g);
    for (int i = 0; i < sigma && i < n; i++)
        s[n - 1 - i] = letters[sigma - 1 - i];
    gen_put_string(g, s);
}

/* The alphabet forwards, then backwards, and so on: "abccbaabc". Repeats lie further and further
 * before the window. */
static void mirrored(struct gen *g)
{
    int n = gen_size(g, "n"), sigma = gen_size(g, "sigma");
    char *s = gen_fill(g, n, ' ');
    const char *letters = alphabet(g);
    for (int i = 0; i < n; i++) {
        int place = i % (2 * sigma);
        s[i] = letters[place < sigma ? place : 2 * sigma - 1 - place];
    }
    gen_put_string(g, s);
}

GEN_FAMILIES = {
    {"letters_2", text},
    {"letters_26", text},
    {"printable", text},
    {"equal", text},
    {"alternating", text},
    {"fibonacci", text},
    {"random_alphabet", random_alphabet},
    {"distinct_cycle", distinct_cycle},
    {"unique_tail", unique_tail},
    {"mirrored", mirrored},
};
