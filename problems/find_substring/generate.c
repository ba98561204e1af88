/* Inputs for find_substring.
 *
 * Trying every position is quick unless attempts fail late; near_miss makes all of them fail at the
 * needle's last character. Words that resemble themselves (Fibonacci, Thue-Morse, periodic ones) try
 * the table; Thue-Morse words also have different factors with the same polynomial hash modulo
 * powers of two. */
#include "gen.h"

static void near_miss(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    char *needle = gen_fill(g, m, 'a');
    if (m > 0)
        needle[m - 1] = 'b';
    gen_put_string(g, gen_fill(g, n, 'a'));
    gen_put_string(g, needle);
}

static void early_mismatch(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    char *needle = gen_fill(g, m, 'a');
    if (m > 0)
        needle[0] = 'b';
    gen_put_string(g, gen_fill(g, n, 'a'));
    gen_put_string(g, needle);
}

/* A needle from `text` at a random place, or one that does not fit; then perhaps one character
 * changed. */
static void factor_of(struct gen *g, const char *text, int n)
{
    int m = gen_size(g, "m");
    char *needle = gen_fill(g, m, 'a');
    if (m <= n)
        memcpy(needle, text + gen_int(g, 0, n - m), (size_t)m);
    if (m > 0 && gen_chance(g, 1, 2)) {
        char *c = &needle[gen_int(g, 0, m - 1)];
        *c = *c == 'a' ? 'b' : 'a';
    }
    gen_put_string(g, text);
    gen_put_string(g, needle);
}

static void periodic(struct gen *g)
{
    int n = gen_size(g, "n");
    factor_of(g, gen_repeat(g, n, gen_chance(g, 1, 2) ? "ab" : "aab"), n);
}

static void fibonacci(struct gen *g)
{
    int n = gen_size(g, "n");
    factor_of(g, gen_fibonacci_word(g, n), n);
}

static void thue_morse(struct gen *g)
{
    int n = gen_size(g, "n");
    factor_of(g, gen_thue_morse(g, n), n);
}

static void planted(struct gen *g)
{
    int n = gen_size(g, "n");
    factor_of(g, gen_chars(g, n, "ab"), n);
}

static void at_end(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    const char *text = gen_chars(g, n, "abc");
    gen_put_string(g, text);
    gen_put_string(g, m <= n ? text + (n - m) : gen_chars(g, m, "abc"));
}

/* The needle has a letter that the haystack lacks. */
static void absent(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    char *needle = gen_chars(g, m, "ab");
    if (m > 0)
        needle[gen_int(g, 0, m - 1)] = 'c';
    gen_put_string(g, gen_chars(g, n, "ab"));
    gen_put_string(g, needle);
}

static void equal(struct gen *g)
{
    gen_put_string(g, gen_fill(g, gen_size(g, "n"), 'a'));
    gen_put_string(g, gen_fill(g, gen_size(g, "m"), 'a'));
}

GEN_FAMILIES = {
    {"near_miss", near_miss},
    {"early_mismatch", early_mismatch},
    {"periodic", periodic},
    {"fibonacci", fibonacci},
    {"thue_morse", thue_morse},
    {"at_end", at_end},
    {"planted", planted},
    {"absent", absent},
    {"equal", equal},
};
