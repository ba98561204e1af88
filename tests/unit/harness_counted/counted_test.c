/* Charged library functions: they do what the library's do, and charge what they say. */
#include "harness/arena.h"
#include "harness/check.h"
#include "harness/counted.h"
#include "harness/heap.h"
#include "harness/heap_text.h"
#include "harness/meter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* -- stand-ins ---------------------------------------------------------------------------- */

static uint64_t charged;
static size_t block_size; /* of the only block that the tests grow */

void jh_charge_at(uintptr_t pc, uint64_t n)
{
    assert_true(pc != 0);
    charged += n;
}

static uint64_t cost(void)
{
    uint64_t c = charged;
    charged = 0;
    return c;
}

void *jh_malloc(size_t size)
{
    return malloc(size);
}

void *jh_calloc(size_t count, size_t size)
{
    return calloc(count, size);
}

void *jh_realloc(void *p, size_t size)
{
    block_size = size;
    return realloc(p, size);
}

void *jh_reallocarray(void *p, size_t count, size_t size)
{
    block_size = count * size;
    return realloc(p, count * size);
}

void jh_free(void *p)
{
    free(p);
}

void *jh_aligned_alloc(size_t alignment, size_t size)
{
    return aligned_alloc(alignment, size);
}

int jh_posix_memalign(void **out, size_t alignment, size_t size)
{
    return posix_memalign(out, alignment, size);
}

size_t jh_heap_size(const void *p)
{
    assert_non_null(p);
    return block_size;
}

char *jh_strdup(const char *s)
{
    return strdup(s);
}

char *jh_strndup(const char *s, size_t n)
{
    return strndup(s, n);
}

wchar_t *jh_wcsdup(const wchar_t *s)
{
    return wcsdup(s);
}

int jh_vasprintf(char **out, const char *format, va_list args)
{
    return vasprintf(out, format, args);
}

static char pool[1 << 22];
static size_t pool_used;

void *jh_scratch(size_t bytes)
{
    void *p = pool + pool_used;
    pool_used += (bytes + 15) & ~(size_t)15;
    assert_true(pool_used <= sizeof pool);
    return p;
}

/* -- blocks and strings --------------------------------------------------------------------- */

static void blocks_cost_an_eighth_of_their_bytes(void **state)
{
    (void)state;
    char a[800] = "", b[800] = "";
    (void)cost();
    jh_counted_memcpy(a, b, 800);
    assert_int_equal(cost(), 101);
    jh_counted_memmove(a, a + 8, 80);
    assert_int_equal(cost(), 11);
    jh_counted_memset(a, 'x', 799);
    assert_int_equal(cost(), 100);
    assert_int_equal(a[798], 'x');
    jh_counted_bzero(a, 0);
    assert_int_equal(cost(), 1);
}

static void comparisons_cost_the_prefix_that_agrees(void **state)
{
    (void)state;
    char a[900], b[900];
    memset(a, 'a', sizeof a);
    memset(b, 'a', sizeof b);
    a[899] = b[899] = '\0';
    b[400] = 'b';
    (void)cost();
    assert_true(jh_counted_memcmp(a, b, 900) < 0);
    assert_int_equal(cost(), 51);
    assert_true(jh_counted_strcmp(b, a) > 0);
    assert_int_equal(cost(), 51);
    assert_int_equal(jh_counted_strncmp(a, b, 400), 0);
    assert_int_equal(cost(), 51);
    assert_int_equal(jh_counted_bcmp(a, b, 401), 1);
    assert_int_equal(cost(), 51);
    assert_int_equal(jh_counted_strcasecmp("Straight", "sTRAIGHT"), 0);
    assert_int_equal(cost(), 2);
    assert_int_equal(jh_counted_strcmp("", ""), 0);
    assert_int_equal(cost(), 1);
    assert_true(jh_counted_memcmp("\xff", "\x01", 1) > 0);
    assert_true(jh_counted_strcmp("\xff", "\x01") > 0);
}

static void string_functions_agree_with_the_library(void **state)
{
    (void)state;
    char a[64] = "one", b[64] = "";
    jh_counted_strcat(a, " two");
    jh_counted_strncat(a, " three", 3);
    assert_string_equal(a, "one two th");
    assert_string_equal(jh_counted_strcpy(b, a), a);
    assert_int_equal(jh_counted_stpcpy(b, "xyz") - b, 3);
    memset(b, '#', sizeof b);
    jh_counted_strncpy(b, "ab", 5);
    assert_memory_equal(b, "ab\0\0\0#", 6);
    assert_int_equal(jh_counted_stpncpy(b, "abcdef", 3) - b, 3);
    assert_ptr_equal(jh_counted_strchr(a, 'w'), a + 5);
    assert_ptr_equal(jh_counted_strchr(a, '\0'), a + 10);
    assert_null(jh_counted_strchr(a, 'q'));
    assert_ptr_equal(jh_counted_strrchr(a, 't'), a + 8);
    assert_null(jh_counted_strrchr(a, 'q'));
    assert_ptr_equal(jh_counted_strstr(a, "two"), a + 4);
    assert_null(jh_counted_strstr(a, "twos"));
    assert_ptr_equal(jh_counted_strstr(a, ""), a);
    assert_int_equal(jh_counted_strspn(a, "eno"), 3);
    assert_int_equal(jh_counted_strcspn(a, " "), 3);
    assert_ptr_equal(jh_counted_strpbrk(a, "wt"), a + 4);
    assert_null(jh_counted_strpbrk(a, "q"));
    assert_ptr_equal(jh_counted_memchr(a, 'o', 10), a);
    assert_ptr_equal(jh_counted_memrchr(a, 'o', 10), a + 6);
    assert_ptr_equal(jh_counted_memmem(a, 10, "th", 2), a + 8);
    assert_int_equal(jh_counted_strnlen(a, 4), 4);
    assert_int_equal(jh_counted_wcscmp(L"abc", L"abd"), -1);
    assert_int_equal(jh_counted_wcsncmp(L"abc", L"abd", 2), 0);
    assert_int_equal(jh_counted_wcslen(L"abc"), 3);
}

static void joining_costs_the_walk_to_the_end(void **state)
{
    (void)state;
    char a[2000] = "";
    (void)cost();
    for (int i = 0; i < 160; i++)
        jh_counted_strcat(a, "12345678");
    assert_int_equal(cost(), 160 + 160 * 161 / 2);
}

static void tokens_are_the_librarys(void **state)
{
    (void)state;
    static const char *const texts[] = {"a,b;;c", ",;", "", "one", ";x;"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char ours[32], theirs[32], *save = NULL;
        (void)snprintf(ours, sizeof ours, "%s", texts[i]);
        (void)snprintf(theirs, sizeof theirs, "%s", texts[i]);
        char *a = jh_counted_strtok(ours, ",;"), *b = strtok_r(theirs, ",;", &save);
        while (a != NULL && b != NULL) {
            assert_string_equal(a, b);
            a = jh_counted_strtok(NULL, ",;");
            b = strtok_r(NULL, ",;", &save);
        }
        assert_ptr_equal(a, b);
        assert_null(jh_counted_strtok(NULL, ",;"));
    }
    char fields[] = "a,,b", *at = fields;
    assert_string_equal(jh_counted_strsep(&at, ","), "a");
    assert_string_equal(jh_counted_strsep(&at, ","), "");
    assert_string_equal(jh_counted_strsep(&at, ","), "b");
    assert_null(jh_counted_strsep(&at, ","));
}

/* -- heap ---------------------------------------------------------------------------------------
 */

static void growing_by_one_is_quadratic_and_doubling_is_linear(void **state)
{
    (void)state;
    uint64_t by_one[2], doubling[2];
    for (int k = 0; k < 2; k++) {
        size_t n = 1000u << k;
        char *p = NULL;
        block_size = 0;
        (void)cost();
        for (size_t i = 1; i <= n; i++)
            p = jh_counted_realloc(p, i * 8);
        by_one[k] = cost();
        free(p);
        p = NULL;
        block_size = 0;
        for (size_t cap = 8; cap < n * 8; cap *= 2)
            p = jh_counted_realloc(p, cap);
        doubling[k] = cost();
        free(p);
    }
    assert_true(by_one[1] > by_one[0] * 39 / 10);
    assert_true(doubling[1] < doubling[0] * 21 / 10);
}

static void shrinking_is_cheap_and_calloc_pays_for_zeroes(void **state)
{
    (void)state;
    block_size = 8000;
    char *p = malloc(8000);
    (void)cost();
    p = jh_counted_realloc(p, 100);
    assert_int_equal(cost(), 1);
    jh_counted_free(p);
    assert_int_equal(cost(), 1);
    p = jh_counted_calloc(10, 80);
    assert_int_equal(cost(), 101);
    jh_counted_free(p);
    (void)cost();
    p = jh_counted_malloc(1 << 20);
    assert_int_equal(cost(), 1);
    jh_counted_free(p);
    p = jh_counted_strdup("0123456789abcdef");
    assert_int_equal(cost(), 1 + 3);
    jh_counted_free(p);
}

/* -- sorting
 * ---------------------------------------------------------------------------------------- */

struct pair {
    int key, position;
    char padding[13]; /* an odd size */
};

static size_t compared;

static int by_key(const void *a, const void *b)
{
    compared++;
    return ((const struct pair *)a)->key - ((const struct pair *)b)->key;
}

static void qsort_sorts_stably_and_charges_n_log_n(void **state)
{
    (void)state;
    for (size_t n = 0; n < 300; n += 7) {
        struct pair a[300];
        for (size_t i = 0; i < n; i++)
            a[i] = (struct pair){.key = (int)(i * 7919 % 31), .position = (int)i};
        (void)cost();
        compared = 0;
        jh_counted_qsort(a, n, sizeof *a, by_key);
        size_t levels = 0;
        while (((size_t)1 << levels) < n)
            levels++;
        assert_int_equal(cost(), 1 + compared + levels * n * (1 + sizeof *a / 8));
        for (size_t i = 1; i < n; i++) {
            assert_true(a[i - 1].key <= a[i].key);
            assert_true(a[i - 1].key < a[i].key || a[i - 1].position < a[i].position);
        }
    }
}

static int liar(const void *a, const void *b)
{
    (void)a;
    (void)b;
    return (int)(compared++ * 2654435761u >> 16 & 1) * 2 - 1;
}

static void qsort_survives_a_comparator_that_lies(void **state)
{
    (void)state;
    int a[501], seen[501] = {0};
    for (int i = 0; i < 501; i++)
        a[i] = i;
    jh_counted_qsort(a, 501, sizeof *a, liar);
    for (int i = 0; i < 501; i++)
        assert_int_equal(seen[a[i]]++, 0); /* still a permutation */
}

static int sorts_inside(const void *a, const void *b, void *arg)
{
    int inner[] = {3, 1, 2}, *depth = arg;
    if (*depth > 0) {
        int less = *depth - 1;
        jh_counted_qsort_r(inner, 3, sizeof *inner, sorts_inside, &less);
        assert_int_equal(inner[0], 1);
        assert_int_equal(inner[2], 3);
    }
    return *(const int *)a - *(const int *)b;
}

static void qsort_may_be_called_by_its_own_comparator(void **state)
{
    (void)state;
    int a[] = {5, 4, 3, 2, 1, 9, 8}, depth = 2;
    jh_counted_qsort_r(a, 7, sizeof *a, sorts_inside, &depth);
    static const int sorted[] = {1, 2, 3, 4, 5, 8, 9};
    assert_memory_equal(a, sorted, sizeof a);
}

static int by_int(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static void bsearch_finds_every_key_in_log_n(void **state)
{
    (void)state;
    int a[1000];
    for (int i = 0; i < 1000; i++)
        a[i] = 2 * i;
    for (int key = -1; key < 2001; key++) {
        (void)cost();
        int *at = jh_counted_bsearch(&key, a, 1000, sizeof *a, by_int);
        assert_true(cost() <= 11);
        assert_ptr_equal(at, key % 2 == 0 && key >= 0 && key < 2000 ? a + key / 2 : NULL);
    }
    int key = 5;
    assert_null(jh_counted_bsearch(&key, NULL, 0, 4, by_int));
    size_t n = 3;
    assert_null(jh_counted_lfind(&key, a, &n, sizeof *a, by_int));
    assert_ptr_equal(jh_counted_lsearch(&key, a, &n, sizeof *a, by_int), a + 3);
    assert_int_equal(n, 4);
}

/* -- text and numbers
 * -------------------------------------------------------------------------------- */

static void printing_costs_its_output(void **state)
{
    (void)state;
    char a[100] = "", *p = NULL;
    (void)cost();
    assert_int_equal(jh_counted_sprintf(a, "%040d", 7), 40);
    assert_int_equal(cost(), 6);
    assert_int_equal(strlen(a), 40);
    assert_int_equal(jh_counted_snprintf(a, 5, "%080d", 7), 80);
    assert_int_equal(cost(), 11);
    assert_int_equal(strlen(a), 4);
    assert_int_equal(jh_counted_asprintf(&p, "%s", "12345678"), 8);
    assert_int_equal(cost(), 2);
    free(p);
    int x = 0, y = 0;
    assert_int_equal(jh_counted_sscanf("12 34", "%d %d", &x, &y), 2);
    assert_int_equal(x + y, 46);
}

static void numbers_cost_the_characters_read(void **state)
{
    (void)state;
    char *end = NULL;
    (void)cost();
    assert_int_equal(jh_counted_strtol("0000000000000000000012x", &end, 10), 12);
    assert_int_equal(cost(), 1 + 22 / 8);
    assert_string_equal(end, "x");
    assert_int_equal(jh_counted_atoi("-7"), -7);
    assert_float_equal(jh_counted_atof("2.5e1z"), 25, 0);
    assert_true(jh_counted_strtoull("18446744073709551615", NULL, 10) == UINT64_MAX);
}

/* The library points back to the start when there is no number, but it has walked. */
static void blanks_before_no_number_are_charged(void **state)
{
    (void)state;
    char *end = NULL;
    wchar_t *wide_end = NULL;
    const char *text = "                                x";
    const wchar_t *wide = L"                x";
    (void)cost();
    assert_int_equal(jh_counted_strtol(text, &end, 10), 0);
    assert_ptr_equal(end, text);
    assert_int_equal(cost(), 1 + 32 / 8);
    assert_int_equal(jh_counted_wcstol(wide, &wide_end, 10), 0);
    assert_ptr_equal(wide_end, wide);
    assert_true(cost() > 16 * sizeof(wchar_t) / 8);
}

static void conversions_cost_the_text_they_walk(void **state)
{
    (void)state;
    (void)cost();
    assert_int_equal(jh_counted_mbstowcs(NULL, "sixteen letters!", 0), 16);
    assert_int_equal(cost(), 1 + 16 / 8);
    assert_int_equal(jh_counted_wcstombs(NULL, L"sixteen letters!", 0), 16);
    assert_int_equal(cost(), 1 + 16 * sizeof(wchar_t) / 8);
    assert_true(jh_counted_strverscmp("aaaaaaaaaaaaaaa2", "aaaaaaaaaaaaaaa10") < 0);
    assert_int_equal(cost(), 1 + 15 / 8);
    assert_true(jh_counted_nan("0000000000000001") != 0);
    assert_int_equal(cost(), 1 + 16 / 8);
}

static void a_padded_date_costs_its_padding(void **state)
{
    (void)state;
    char room[1000];
    struct tm t = {.tm_year = 100};
    (void)cost();
    assert_int_equal(jh_counted_strftime(room, sizeof room, "%800Y", &t), 800);
    assert_int_equal(cost(), 1 + 800 / 8);
}

static void reject_never_returns_the_accepting_word(void **state)
{
    (void)state;
    const char *const nothing = "";
    assert_string_equal(reject("%d of %d", 3, 4), "3 of 4");
    assert_true(strlen(reject("%s", nothing)) > 0);
    assert_true(strlen(reject("%0999d", 1)) < 400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_cost_an_eighth_of_their_bytes),
        cmocka_unit_test(comparisons_cost_the_prefix_that_agrees),
        cmocka_unit_test(string_functions_agree_with_the_library),
        cmocka_unit_test(joining_costs_the_walk_to_the_end),
        cmocka_unit_test(tokens_are_the_librarys),
        cmocka_unit_test(growing_by_one_is_quadratic_and_doubling_is_linear),
        cmocka_unit_test(shrinking_is_cheap_and_calloc_pays_for_zeroes),
        cmocka_unit_test(qsort_sorts_stably_and_charges_n_log_n),
        cmocka_unit_test(qsort_survives_a_comparator_that_lies),
        cmocka_unit_test(qsort_may_be_called_by_its_own_comparator),
        cmocka_unit_test(bsearch_finds_every_key_in_log_n),
        cmocka_unit_test(printing_costs_its_output),
        cmocka_unit_test(numbers_cost_the_characters_read),
        cmocka_unit_test(blanks_before_no_number_are_charged),
        cmocka_unit_test(conversions_cost_the_text_they_walk),
        cmocka_unit_test(a_padded_date_costs_its_padding),
        cmocka_unit_test(reject_never_returns_the_accepting_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
