/* Pairs of strings of n and m characters. */
#include "gen.h"

static void put(struct gen *g, const char *a, int n, const char *b, int m)
{
    gen_put_string_n(g, a, n);
    gen_put_string_n(g, b, m);
}

/* Two texts of the same kind. */
static void kind(struct gen *g, const char *which)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    put(g, gen_str(g, which, n), n, gen_str(g, which, m), m);
}

static void by_name(struct gen *g)
{
    kind(g, gen_family_name(g));
}

static void equal_letters(struct gen *g)
{
    kind(g, "equal");
}

/* The second string is the first, cut or repeated. */
static void equal(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    char *a = gen_chars(g, n, "abcd");
    put(g, a, n, n > 0 ? gen_repeat(g, m, a) : gen_fill(g, m, 'a'), m);
}

static void disjoint(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    put(g, gen_fill(g, n, 'a'), n, gen_fill(g, m, 'b'), m);
}

static void reversed(struct gen *g)
{
    int n = gen_size(g, "n");
    char *a = gen_chars(g, n, "abcdefgh"), *b = gen_fill(g, n, 'a');
    for (int i = 0; i < n; i++)
        b[i] = a[n - 1 - i];
    put(g, a, n, b, n);
}

static void one_char(struct gen *g)
{
    int m = gen_size(g, "m");
    put(g, gen_chars(g, 1, "abc"), 1, gen_chars(g, m, "abcdef"), m);
}

static void one_empty(struct gen *g)
{
    int n = gen_size(g, "n");
    char *a = gen_chars(g, n, "ab");
    if (gen_chance(g, 1, 2))
        put(g, a, n, "", 0);
    else
        put(g, "", 0, a, n);
}

/* Periods of 2 and 3 that fit together only in part. */
static void periodic(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    put(g, gen_repeat(g, n, "ab"), n, gen_repeat(g, m, "abc"), m);
}

/* Every third letter of a is a common one in order; the others are different in both. */
static void hidden_in_noise(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    char *a = gen_chars(g, n, "pqrs"), *b = gen_chars(g, m, "wxyz");
    int at = 0;
    for (int i = 0; i < n && at < m; i += 3, at += gen_int(g, 1, 4))
        a[i] = b[at] = (char)gen_int(g, 'a', 'e');
    put(g, a, n, b, m);
}

/* Every pair of strings of up to four letters a and b. */
static void all_small(struct gen *g)
{
    int n = gen_pick(g, 5), m = gen_pick(g, 5);
    char *a = gen_fill(g, n, 'a'), *b = gen_fill(g, m, 'a');
    for (int i = 0; i < n; i++)
        a[i] = (char)('a' + gen_pick(g, 2));
    for (int i = 0; i < m; i++)
        b[i] = (char)('a' + gen_pick(g, 2));
    put(g, a, n, b, m);
}

GEN_FAMILIES = {
    {"letters_2", by_name},
    {"letters_26", by_name},
    {"printable", by_name},
    {"fibonacci", by_name},
    {"thue_morse", by_name},
    {"equal_letters", equal_letters},
    {"equal", equal},
    {"disjoint", disjoint},
    {"reversed", reversed},
    {"one_char", one_char},
    {"one_empty", one_empty},
    {"periodic", periodic},
    {"hidden_in_noise", hidden_in_noise},
    {"all_small", all_small},
};
