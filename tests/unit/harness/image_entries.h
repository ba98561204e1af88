/* The functions of the test image, in the order of its entry table. */
#ifndef TEST_HARNESS_IMAGE_ENTRIES_H
#define TEST_HARNESS_IMAGE_ENTRIES_H

/* clang-format off */
#define IMAGE_ENTRIES(X)                                                                           \
    X(scalars) X(sum) X(bools) X(text) X(texts) X(give_texts) X(grid) X(give_rows) X(swap_rows)    \
    X(chars) X(upper) X(reverse) X(middle) X(lists) X(tie) X(invert) X(dag) X(longs) X(doubles)    \
    X(poke) X(poke_text) X(peek_row) X(make) X(make_rows) X(make_text) X(crash) X(heap) X(cost)    \
    X(probe) X(settle) X(copy_cells) X(api_create) X(api_put) X(api_get) X(api_name) X(api_free)   \
    X(gen) X(state) X(give_tree) X(freed_list) X(long_list) X(print) X(library)
/* clang-format on */

#define IMAGE_NAME(name) ENTRY_##name,
enum { IMAGE_ENTRIES(IMAGE_NAME) ENTRY_COUNT };

#endif
