/* The problems there are, as far as practice needs to know them. */
#ifndef JUDGE_MODEL_CATALOGUE_H
#define JUDGE_MODEL_CATALOGUE_H

#include "judge/base/mem.h"

#include <stddef.h>
#include <stdint.h>

struct catalogue_entry {
    const char *id, *title, *topic, *difficulty;
    int64_t minutes; /* that one should take */
    int week;        /* of the weekly plan, from 1; 0: in none. What is in it is the core */
    int place;       /* in its week, from 1 */
};

struct catalogue {
    struct arena arena;              /* owns the strings */
    struct catalogue_entry *entries; /* by id */
    size_t count;
};
void catalogue_release(struct catalogue *k); /* accepts zeroed */
#define own_catalogue __attribute__((cleanup(catalogue_release)))

const struct catalogue_entry *catalogue_find(const struct catalogue *k, const char *id);

#endif
