/* How many slips would a package's cases find? Judging mutants of its reference. */
#ifndef JUDGE_ENGINE_MUTATION_H
#define JUDGE_ENGINE_MUTATION_H

#include "judge/build/build.h"
#include "judge/engine/cases.h"
#include "judge/engine/mutate.h"
#include "judge/model/problem.h"

#include <stdbool.h>

/* What became of one mutant. */
enum fate {
    FATE_BROKEN,   /* does not compile */
    FATE_SAME,     /* the same machine code as the reference: equivalent for certain */
    FATE_KILLED,   /* a case finds it */
    FATE_COST,     /* every case passes, a complexity target is missed */
    FATE_SURVIVED, /* nothing tells it from the reference */
    FATES
};

struct mutant_end {
    enum fate fate;
    char code[HASH_HEX + 1]; /* hash of the machine code: equal ones are one mutant */
    char how[256];           /* "wrong_answer: uniform_7"; of a survivor what else was seen */
};

/* A package under mutation: made once, then read by all workers. */
struct mutation {
    const struct toolchain *toolchain; /* borrowed */
    const struct problem *problem;     /* borrowed */
    struct problem tight; /* the same with the reference's own time limit; shares all memory */
    struct problem other; /* and with hidden families alone, for other seeds */
    struct case_set cases;
    unsigned without;
    char code[HASH_HEX + 1]; /* of the reference */
    struct mutants mutants;
};

/* Find the mutants; run the reference once for its time.
 * errors  ERR_PACKAGE: the reference does not pass its own cases */
bool mutation_open(const struct toolchain *t, const struct problem *p, unsigned without,
                   struct mutation *out, struct err *err);
void mutation_release(struct mutation *m); /* accepts zeroed */

/* Compile mutant i and judge it until something finds it.
 *
 * briefly  cases only: it is declared equivalent, and its cost is not looked at
 * false    only if the judge failed */
bool mutation_try(const struct mutation *m, size_t i, bool briefly, struct mutant_end *out,
                  struct err *err);

#endif
