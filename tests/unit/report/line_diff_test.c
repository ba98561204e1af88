/* Diffs are applied again: head, hunks and tail must give the second text, whatever the two are. */
#include "tests/support/cmocka_all.h"

#include "judge/base/mem.h"
#include "judge/report/line_diff.h"

#include <stdio.h>
#include <string.h>

static struct bytes bytes_of(const char *s)
{
    return (struct bytes){(const unsigned char *)s, strlen(s)};
}

static void diff(const char *a, const char *b, const char *want)
{
    own_buf struct buf out = {0};
    struct style s = {.width = 80};
    bool differ = line_diff(bytes_of(a), bytes_of(b), 1, &s, &out);
    assert_string_equal(buf_str(&out), want);
    assert_int_equal(differ, want[0] != '\0');
}

static void equal_texts_have_no_hunks(void **state)
{
    (void)state;
    diff("", "", "");
    diff("a\nb\n", "a\nb\n", "");
}

static void a_changed_line_stands_in_its_context(void **state)
{
    (void)state;
    diff("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n", "@@ -2,3 +2,3 @@\n b\n-c\n+X\n d\n");
}

static void near_changes_share_a_hunk_and_far_ones_do_not(void **state)
{
    (void)state;
    diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\nX\n3\n4\nY\n6\n7\n8\n",
         "@@ -1,6 +1,6 @@\n 1\n-2\n+X\n 3\n 4\n-5\n+Y\n 6\n");
    diff("1\n2\n3\n4\n5\n6\n7\n8\n", "X\n2\n3\n4\n5\n6\n7\nY\n",
         "@@ -1,2 +1,2 @@\n-1\n+X\n 2\n@@ -7,2 +7,2 @@\n 7\n-8\n+Y\n");
}

static void empty_sides_and_missing_newlines(void **state)
{
    (void)state;
    diff("", "a\n", "@@ -0,0 +1,1 @@\n+a\n");
    diff("a\n", "", "@@ -1,1 +0,0 @@\n-a\n");
    diff("a\n", "a", "@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n");
}

static void control_characters_are_escaped(void **state)
{
    (void)state;
    diff("a\n", "\x1b[2Ja\n", "@@ -1,1 +1,1 @@\n-a\n+\\x1b[2Ja\n");
}

/* -- the property ----------------------------------------------------------------------------- */

static unsigned next(unsigned *seed)
{
    *seed = *seed * 1103515245 + 12345;
    return *seed >> 16;
}

/* Lines of few letters, so that many are equal. */
static void random_text(unsigned *seed, struct buf *out)
{
    for (unsigned n = next(seed) % 12; n > 0; n--)
        buf_printf(out, "%c\n", (char)('a' + next(seed) % 3));
}

/* Rebuild the second text from the first and the diff with all the context there is. */
static void apply(const char *hunks, struct buf *out)
{
    for (const char *line = strchr(hunks, '\n') + 1; *line != '\0';) {
        const char *end = strchr(line, '\n') + 1;
        if (*line != '-')
            buf_add(out, line + 1, (size_t)(end - line) - 1);
        line = end;
    }
}

static size_t common(const char *a, const char *b)
{
    size_t best[64][64] = {{0}};
    size_t n = strlen(a) / 2;
    size_t m = strlen(b) / 2;
    for (size_t i = 1; i <= n; i++)
        for (size_t j = 1; j <= m; j++) {
            size_t skip = best[i - 1][j] > best[i][j - 1] ? best[i - 1][j] : best[i][j - 1];
            best[i][j] = a[2 * i - 2] == b[2 * j - 2] ? best[i - 1][j - 1] + 1 : skip;
        }
    return best[n][m];
}

static void random_diffs_apply_and_are_shortest(void **state)
{
    (void)state;
    struct style s = {.width = 80};
    unsigned seed = 7;
    for (int round = 0; round < 3000; round++) {
        own_buf struct buf a = {0};
        own_buf struct buf b = {0};
        own_buf struct buf hunks = {0};
        own_buf struct buf back = {0};
        size_t edits = 0;
        random_text(&seed, &a);
        random_text(&seed, &b);
        if (!line_diff(bytes_of(buf_str(&a)), bytes_of(buf_str(&b)), 100, &s, &hunks)) {
            assert_string_equal(buf_str(&a), buf_str(&b));
            continue;
        }
        apply(buf_str(&hunks), &back);
        assert_string_equal(buf_str(&back), buf_str(&b));
        for (const char *p = strchr(buf_str(&hunks), '\n'); p[1] != '\0'; p = strchr(p + 1, '\n'))
            edits += p[1] != ' ';
        assert_int_equal(edits, a.len / 2 + b.len / 2 - 2 * common(buf_str(&a), buf_str(&b)));
    }
}

static void too_many_edits_become_one_replacement(void **state)
{
    (void)state;
    own_buf struct buf a = {0};
    own_buf struct buf b = {0};
    own_buf struct buf hunks = {0};
    own_buf struct buf back = {0};
    struct style s = {.width = 80};
    for (int i = 0; i < 5000; i++) {
        buf_printf(&a, "a%d\n", i);
        buf_printf(&b, "b%d\n", i);
    }
    assert_true(line_diff(bytes_of(buf_str(&a)), bytes_of(buf_str(&b)), 3, &s, &hunks));
    apply(buf_str(&hunks), &back);
    assert_string_equal(buf_str(&back), buf_str(&b));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_texts_have_no_hunks),
        cmocka_unit_test(a_changed_line_stands_in_its_context),
        cmocka_unit_test(near_changes_share_a_hunk_and_far_ones_do_not),
        cmocka_unit_test(empty_sides_and_missing_newlines),
        cmocka_unit_test(control_characters_are_escaped),
        cmocka_unit_test(random_diffs_apply_and_are_shortest),
        cmocka_unit_test(too_many_edits_become_one_replacement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
