#include "tests/support/cmocka_all.h"

#include "judge/base/buf.h"
#include "judge/base/hash.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

static void an_arena_gives_zeroed_aligned_memory(void **state)
{
    (void)state;
    struct arena a = {0};
    for (size_t size = 0; size < 40000; size = size * 2 + 1) {
        unsigned char *p = arena_alloc(&a, size);
        assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(p[i], 0);
        memset(p, 0xff, size);
    }
    arena_release(&a);
    assert_null(a.blocks);
    arena_release(&a);
}

static void an_arena_keeps_earlier_pieces(void **state)
{
    (void)state;
    struct arena a = {0};
    char *first = arena_strdup(&a, "first");
    for (int i = 0; i < 5000; i++)
        (void)arena_printf(&a, "piece %d", i);
    assert_string_equal(first, "first");
    assert_string_equal(arena_strndup(&a, "abcdef", 3), "abc");
    arena_release(&a);
}

static void a_buffer_grows_and_stays_terminated(void **state)
{
    (void)state;
    struct buf b = {0};
    assert_string_equal(buf_str(&b), "");
    for (int i = 0; i < 1000; i++)
        buf_printf(&b, "%d,", i % 10);
    assert_int_equal(b.len, 2000);
    assert_int_equal(b.data[2000], 0);
    buf_clear(&b);
    buf_u32(&b, 0x01020304u);
    buf_u64(&b, 0x1122334455667788u);
    const unsigned char bytes[] = {4, 3, 2, 1, 0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11};
    assert_int_equal(b.len, sizeof bytes);
    assert_memory_equal(b.data, bytes, sizeof bytes);
    own_mem char *taken = buf_take(&b);
    assert_null(b.data);
    assert_int_equal(taken[0], 4);
    buf_release(&b);
}

static void hashes_tell_where_pieces_end(void **state)
{
    (void)state;
    char one[HASH_HEX + 1];
    char two[HASH_HEX + 1];
    struct hash h;
    hash_init(&h);
    hash_adds(&h, "ab");
    hash_adds(&h, "c");
    hash_hex(&h, one);
    hash_init(&h);
    hash_adds(&h, "a");
    hash_adds(&h, "bc");
    hash_hex(&h, two);
    assert_int_equal(strlen(one), HASH_HEX);
    assert_string_not_equal(one, two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_arena_gives_zeroed_aligned_memory),
        cmocka_unit_test(an_arena_keeps_earlier_pieces),
        cmocka_unit_test(a_buffer_grows_and_stays_terminated),
        cmocka_unit_test(hashes_tell_where_pieces_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
