/* Scripts of m calls with words of about len letters. */
#include "gen.h"

static void call(struct gen *g, const char *method, const char *word, int length)
{
    gen_op(g, method);
    gen_put_string_n(g, word, length);
}

/* Word number i: its number in letters, from the front or at the end; the rest is a's. */
static char *numbered(struct gen *g, int len, int i, bool in_front)
{
    char *word = gen_fill(g, len, 'a');
    uint32_t rest = (uint32_t)i;
    for (int k = 0; k < len && k < 7; k++, rest /= 26)
        word[in_front ? k : len - 1 - k] = (char)('a' + rest % 26);
    return word;
}

/* The first half inserts, the second asks: for words, beginnings and words that are absent. */
static void fill_and_ask(struct gen *g, char *const *word, int words, int len)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        const char *w = word[i < words ? i : gen_int(g, 0, words - 1)];
        if (i < m / 2)
            call(g, "insert", w, len);
        else
            call(g, i % 2 ? "search" : "starts_with", w, i % 3 ? len : gen_int(g, 0, len));
    }
}

static char **several(struct gen *g, int words)
{
    return gen_alloc(g, sizeof(char *) * (size_t)(words + 1));
}

static void words(struct gen *g)
{
    int n = gen_size(g, "m") / 2 + gen_size(g, "m") / 8 + 1, len = gen_size(g, "len");
    char **word = several(g, n);
    for (int i = 0; i < n; i++)
        word[i] = gen_chars(g, len, "abcdefghijklmnopqrstuvwxyz");
    fill_and_ask(g, word, n, len);
}

static void two_letters(struct gen *g)
{
    int n = gen_size(g, "m") / 2 + 1, len = gen_size(g, "len");
    char **word = several(g, n);
    for (int i = 0; i < n; i++)
        word[i] = gen_chars(g, len, "az");
    fill_and_ask(g, word, n, len);
}

static void shared_prefix(struct gen *g)
{
    int n = gen_size(g, "m") / 2 + 1, len = gen_size(g, "len");
    char **word = several(g, n);
    for (int i = 0; i < n; i++)
        word[i] = numbered(g, len, i, false);
    fill_and_ask(g, word, n, len);
}

/* Each new word comes before all others in the alphabet. */
static void descending(struct gen *g)
{
    int n = gen_size(g, "m") / 2 + 1, len = gen_size(g, "len");
    char **word = several(g, n);
    for (int i = 0; i < n; i++) {
        word[i] = gen_chars(g, len, "abcdefghijklmnopqrstuvwxyz");
        uint32_t rest = (uint32_t)(n - i);
        for (int k = (len < 3 ? len : 3) - 1; k >= 0; k--, rest /= 26)
            word[i][k] = (char)('a' + rest % 26);
    }
    fill_and_ask(g, word, n, len);
}

/* Any calls with beginnings of one word and of its neighbours. */
static void beginnings(struct gen *g, bool insert_whole)
{
    int m = gen_size(g, "m"), len = gen_size(g, "len");
    char *base = gen_chars(g, len, "ab");
    for (int i = 0; i < m; i++) {
        int n = gen_int(g, 0, len);
        char *word = gen_fill(g, len, 'a');
        memcpy(word, base, (size_t)len);
        if (n > 0 && gen_chance(g, 1, 3))
            word[n - 1] = 'c';
        if (i % 3 == 0)
            call(g, "insert", word, insert_whole ? len : n);
        else
            call(g, i % 3 == 1 ? "search" : "starts_with", word, n);
    }
}

static void prefixes_of_words(struct gen *g)
{
    beginnings(g, true);
}

static void words_of_prefixes(struct gen *g)
{
    beginnings(g, false);
}

/* Windows of a de Bruijn word: all different, and each begins with the end of the one before. */
static void de_bruijn(struct gen *g)
{
    int n = gen_size(g, "m") / 2 + 1, len = gen_size(g, "len");
    char *text = gen_de_bruijn(g, n + len, 3);
    char **word = several(g, n);
    for (int i = 0; i < n; i++)
        word[i] = text + i;
    fill_and_ask(g, word, n, len);
}

static void reinsert(struct gen *g)
{
    int m = gen_size(g, "m"), len = gen_size(g, "len");
    for (int i = 0; i < m; i++)
        call(g, i % 2 ? "insert" : "search", numbered(g, len, gen_int(g, 0, 5), true),
             len > 0 ? gen_int(g, len / 2, len) : 0);
}

GEN_FAMILIES = {
    {"words", words},
    {"two_letters", two_letters},
    {"shared_prefix", shared_prefix},
    {"descending", descending},
    {"prefixes_of_words", prefixes_of_words},
    {"words_of_prefixes", words_of_prefixes},
    {"de_bruijn", de_bruijn},
    {"reinsert", reinsert},
};
