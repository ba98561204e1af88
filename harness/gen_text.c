/* Text: alphabets, words, brackets, and the infinite words of combinatorics that defeat naive
 * search and rolling hashes.
 *
 * source: M. Lothaire, "Combinatorics on Words" (Fibonacci and Thue-Morse words); H. Fredricksen,
 *         J. Maiorana, "Necklaces of beads in k colors and k-ary de Bruijn sequences", 1978
 */
#include "harness/gen_state.h"

static char *text(struct gen *g, int n)
{
    if (n < 0)
        gen_failf(g, "a text of %d characters", n);
    return gen_alloc(g, (size_t)n + 1);
}

char *gen_fill(struct gen *g, int n, char c)
{
    char *s = text(g, n);
    memset(s, c, (size_t)n);
    return s;
}

char *gen_chars(struct gen *g, int n, const char *alphabet)
{
    char *s = text(g, n);
    size_t letters = strlen(alphabet);
    if (letters == 0)
        gen_failf(g, "gen_chars over no letters");
    for (int i = 0; i < n; i++)
        s[i] = alphabet[gen_int(g, 0, (int)letters - 1)];
    return s;
}

/* Ends with a letter, so that blanks at the end are the author's own decision. */
char *gen_words(struct gen *g, int n, int longest, int widest_gap)
{
    char *s = text(g, n);
    if (longest < 1 || widest_gap < 1)
        gen_failf(g, "gen_words: words and gaps have at least one character");
    for (int i = 0; i < n;) {
        for (int k = gen_int(g, 1, longest); k > 0 && i < n; k--)
            s[i++] = (char)('a' + gen_int(g, 0, 25));
        for (int k = gen_int(g, 1, widest_gap); k > 0 && i < n; k--)
            s[i++] = ' ';
    }
    if (n > 0 && s[n - 1] == ' ')
        s[n - 1] = (char)('a' + gen_int(g, 0, 25));
    return s;
}

/* A stack of what is open; whether to open or close is the shape's decision, within what balance
 * still allows. */
char *gen_brackets(struct gen *g, int n, enum gen_brackets shape)
{
    char *s = text(g, n);
    char *open = text(g, n);
    int depth = 0, pairs = n / 2;
    n = pairs * 2;
    for (int i = 0; i < n; i++) {
        bool must_open = depth == 0, must_close = depth == n - i;
        bool opens = shape == GEN_BRACKETS_NESTED ? i < pairs : gen_chance(g, 1, 2);
        if (must_open || (opens && !must_close && !(shape == GEN_BRACKETS_FLAT))) {
            int kind = gen_int(g, 0, 2);
            s[i] = "([{"[kind];
            open[depth++] = ")]}"[kind];
        } else {
            s[i] = open[--depth];
        }
    }
    s[n] = '\0';
    return s;
}

char *gen_repeat(struct gen *g, int n, const char *unit)
{
    char *s = text(g, n);
    size_t len = strlen(unit);
    if (len == 0)
        gen_failf(g, "gen_repeat of nothing");
    for (int i = 0; i < n; i++)
        s[i] = unit[(size_t)i % len];
    return s;
}

/* a, ab, aba, abaab: each is the one before followed by the one before that, so the word is its own
 * prefix at the Fibonacci numbers. */
char *gen_fibonacci_word(struct gen *g, int n)
{
    char *s = text(g, n);
    size_t len = (size_t)n, before = 1, have = 2;
    for (size_t i = 0; i < len && i < 2; i++)
        s[i] = "ab"[i];
    while (have < len) {
        size_t more = before < len - have ? before : len - have;
        memcpy(s + have, s, more);
        size_t next = have + before;
        before = have;
        have = next;
    }
    return s;
}

/* Letter i is the parity of the ones in i. */
char *gen_thue_morse(struct gen *g, int n)
{
    char *s = text(g, n);
    for (int i = 0; i < n; i++)
        s[i] = (char)('a' + __builtin_parity((unsigned)i));
    return s;
}

/* The Lyndon words whose length divides the order, in lexicographic order, one after another
 * (Fredricksen, Kessler, Maiorana). Every window of `order` letters is different. */
char *gen_de_bruijn(struct gen *g, int n, int letters)
{
    char *s = text(g, n);
    if (letters < 2 || letters > 26)
        gen_failf(g, "a de Bruijn sequence over %d letters", letters);
    int order = 1;
    for (int64_t size = letters; size < n; size *= letters)
        order++;
    unsigned char word[40] = {0}; /* order <= 31 */
    int len = 1, made = 0;
    while (made < n && len > 0) {
        for (int i = 0; order % len == 0 && i < len && made < n; i++)
            s[made++] = (char)('a' + word[i]);
        for (int i = len; i < order; i++)
            word[i] = word[i - len];
        len = order;
        while (len > 0 && word[len - 1] == letters - 1)
            len--;
        if (len > 0)
            word[len - 1]++;
    }
    return s;
}

char *gen_str(struct gen *g, const char *which, int n)
{
    if (strcmp(which, "letters_2") == 0)
        return gen_chars(g, n, "ab");
    if (strcmp(which, "letters_26") == 0)
        return gen_chars(g, n, "abcdefghijklmnopqrstuvwxyz");
    if (strcmp(which, "printable") == 0) {
        char *s = text(g, n);
        for (int i = 0; i < n; i++)
            s[i] = (char)gen_int(g, ' ', '~');
        return s;
    }
    if (strcmp(which, "equal") == 0)
        return gen_fill(g, n, 'a');
    if (strcmp(which, "alternating") == 0)
        return gen_repeat(g, n, "ab");
    if (strcmp(which, "fibonacci") == 0)
        return gen_fibonacci_word(g, n);
    if (strcmp(which, "thue_morse") == 0)
        return gen_thue_morse(g, n);
    gen_failf(g, "no text is called %s", which);
}
