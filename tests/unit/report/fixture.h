/* Results built by hand, one for each thing that a report can have to say. */
#ifndef TESTS_UNIT_REPORT_FIXTURE_H
#define TESTS_UNIT_REPORT_FIXTURE_H

#include "judge/model/result.h"

struct fixture {
    const char *name;
    void (*build)(struct result *r, struct problem *p);
};

extern const struct fixture fixtures[];
extern const size_t fixture_count;

/* A value from JSON text as frame bytes, in the arena. */
struct bytes fixture_value(struct arena *a, const char *type, const char *json);

#endif
