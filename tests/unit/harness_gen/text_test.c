/* Text: the combinatorial properties that make these words hard. */
#include "tests/unit/harness_gen/gen_support.h"

static bool balanced(struct gen *g, const char *s, size_t n)
{
    char *open = gen_alloc(g, n + 1);
    size_t depth = 0;
    for (size_t i = 0; i < n; i++) {
        const char *at = strchr("([{", s[i]);
        if (at != NULL)
            open[depth++] = ")]}"[at - "([{"];
        else if (depth == 0 || open[--depth] != s[i])
            return false;
    }
    return depth == 0;
}

static size_t deepest(const char *s)
{
    size_t depth = 0, most = 0;
    for (; *s != '\0'; s++) {
        depth = strchr("([{", *s) != NULL ? depth + 1 : depth - 1;
        most = depth > most ? depth : most;
    }
    return most;
}

static void check_brackets(struct gen *g)
{
    int n = gen_size(g, "n");
    size_t even = (size_t)n / 2 * 2;
    char *nested = gen_brackets(g, n, GEN_BRACKETS_NESTED);
    char *flat = gen_brackets(g, n, GEN_BRACKETS_FLAT);
    char *random = gen_brackets(g, n, GEN_BRACKETS_RANDOM);
    char *const all[] = {nested, flat, random};
    for (int i = 0; i < 3; i++) {
        assert_int_equal(strlen(all[i]), even);
        assert_true(balanced(g, all[i], even));
    }
    assert_int_equal(deepest(nested), even / 2);
    assert_int_equal(deepest(flat), even > 0);
}

static void brackets_are_balanced_and_as_deep_as_asked(void **state)
{
    (void)state;
    for (int n = 0; n < 10; n++)
        with_gen(check_brackets, n, 1);
    with_gen(check_brackets, 1001, 2);
}

/* A Fibonacci word has exactly k + 1 different factors of each length k: it is as repetitive as a
 * word can be that never becomes periodic. */
static void check_fibonacci(struct gen *g)
{
    enum { N = 2000 };
    char *s = gen_fibonacci_word(g, N);
    assert_int_equal(strlen(s), N);
    assert_memory_equal(s, "abaababaabaab", 13);
    for (int k = 1; k <= 30; k++) {
        int different = 0;
        for (int i = 0; i + k <= N / 2; i++) {
            bool seen = false;
            for (int j = 0; j < i && !seen; j++)
                seen = memcmp(s + i, s + j, (size_t)k) == 0;
            different += !seen;
        }
        assert_int_equal(different, k + 1);
    }
}

static void fibonacci_word_is_sturmian(void **state)
{
    (void)state;
    with_gen(check_fibonacci, 1, 1);
}

/* No overlap: no factor of the form axaxa with a letter a. */
static void check_thue_morse(struct gen *g)
{
    enum { N = 1024 };
    char *s = gen_thue_morse(g, N);
    assert_memory_equal(s, "abbabaabbaababba", 16);
    for (int period = 1; period < N / 2; period++) {
        int run = 0;
        for (int i = 0; i + period < N; i++) {
            run = s[i] == s[i + period] ? run + 1 : 0;
            assert_true(run <= period);
        }
    }
}

static void thue_morse_word_has_no_overlap(void **state)
{
    (void)state;
    with_gen(check_thue_morse, 1, 1);
}

/* Prefix hashes of Thue-Morse halves are equal for every odd base modulo 2^32. */
static void check_rolling_collision(struct gen *g)
{
    enum { HALF = 1024 };
    char *s = gen_thue_morse(g, 2 * HALF);
    for (uint32_t base = 31; base < 1000; base += 98) {
        uint32_t h[2] = {0, 0};
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < HALF; i++)
                h[k] = h[k] * base + (uint32_t)s[k * HALF + i];
        }
        assert_int_equal(h[0], h[1]);
    }
    assert_memory_not_equal(s, s + HALF, HALF);
}

static void thue_morse_halves_collide_under_rolling_hashes(void **state)
{
    (void)state;
    with_gen(check_rolling_collision, 1, 1);
}

static void check_de_bruijn(struct gen *g)
{
    static const int rows[][3] = {{2, 10, 1024}, {26, 2, 676}, {3, 6, 700}, {2, 4, 9}};
    for (int r = 0; r < 4; r++) {
        int letters = rows[r][0], order = rows[r][1], n = rows[r][2], size = 1;
        for (int i = 0; i < order; i++)
            size *= letters;
        char *s = gen_de_bruijn(g, n, letters), *seen = gen_alloc(g, (size_t)size);
        assert_int_equal(strlen(s), n);
        for (int i = 0; i + order <= n; i++) {
            int code = 0;
            for (int k = 0; k < order; k++)
                code = code * letters + (s[i + k] - 'a');
            assert_int_equal(seen[code]++, 0);
        }
    }
}

static void de_bruijn_windows_are_all_different(void **state)
{
    (void)state;
    with_gen(check_de_bruijn, 1, 1);
}

static void check_words(struct gen *g)
{
    int n = 5000, word = 0, gap = 0;
    char *s = gen_words(g, n, 7, 3);
    assert_int_equal(strlen(s), n);
    for (int i = 0; i < n; i++) {
        assert_true(s[i] == ' ' || (s[i] >= 'a' && s[i] <= 'z'));
        word = s[i] != ' ' ? word + 1 : 0;
        gap = s[i] == ' ' ? gap + 1 : 0;
        assert_true(word <= 8 && gap <= 3); /* the last letter may lengthen the last word by one */
    }
    assert_true(s[0] != ' ' && s[n - 1] != ' ');
}

static void words_and_gaps_keep_their_lengths(void **state)
{
    (void)state;
    with_gen(check_words, 1, 3);
}

static void check_named(struct gen *g)
{
    static const char *const names[] = {"letters_2",   "letters_26", "printable", "equal",
                                        "alternating", "fibonacci",  "thue_morse"};
    for (int n = 0; n < 5; n++) {
        for (int i = 0; i < 7; i++)
            assert_int_equal(strlen(gen_str(g, names[i], n)), n);
        assert_int_equal(strlen(gen_de_bruijn(g, n, 2)), n);
        assert_int_equal(strlen(gen_words(g, n, 3, 1)), n);
    }
    assert_string_equal(gen_repeat(g, 5, "xy"), "xyxyx");
    assert_string_equal(gen_fill(g, 3, 'q'), "qqq");
    char *s = gen_chars(g, 200, "xyz");
    assert_int_equal(strspn(s, "xyz"), 200);
}

static void named_texts_have_the_length_asked_for(void **state)
{
    (void)state;
    with_gen(check_named, 1, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brackets_are_balanced_and_as_deep_as_asked),
        cmocka_unit_test(fibonacci_word_is_sturmian),
        cmocka_unit_test(thue_morse_word_has_no_overlap),
        cmocka_unit_test(thue_morse_halves_collide_under_rolling_hashes),
        cmocka_unit_test(de_bruijn_windows_are_all_different),
        cmocka_unit_test(words_and_gaps_keep_their_lengths),
        cmocka_unit_test(named_texts_have_the_length_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
