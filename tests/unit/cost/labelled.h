/* Small functions of known class; see labelled.c. */
#ifndef TESTS_COST_LABELLED_H
#define TESTS_COST_LABELLED_H

#include <stddef.h>
#include <stdint.h>

struct labelled {
    const char *name;
    const char *class;
    void (*run)(int n); /* on its worst family */
    int from, to;
};
extern const struct labelled labelled[];
extern const size_t labelled_count;

/* Basic blocks and charges since the start; labelled_test.c counts. */
extern uint64_t blocks;

#endif
