/* Where one stands: shared by judge stats and by judge alone on a terminal. */
#ifndef JUDGE_CLI_OVERVIEW_H
#define JUDGE_CLI_OVERVIEW_H

#include "judge/cli/context.h"
#include "judge/model/stats.h"

struct overview {
    struct history history;
    struct catalogue catalogue;
    struct stats stats; /* points into both */
    int64_t due;        /* problems due for review today */
    char *next;         /* a command to go on with */
};

/* errors  of the store, and of a sets.json that cannot be read */
bool overview_read(const struct context *c, struct overview *out, struct err *err);
void overview_release(struct overview *s); /* accepts zeroed */
#define own_overview __attribute__((cleanup(overview_release)))

#endif
