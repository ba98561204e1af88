/* The package's other accepted solutions: a second opinion on whether an input is a legal one.
 * Where accepted solutions disagree, the problem has promised something that this input does not
 * keep. */
#ifndef JUDGE_ENGINE_PEERS_H
#define JUDGE_ENGINE_PEERS_H

#include "judge/engine/checker.h"

enum { PEERS_MAX = 2 };

struct peers {
    struct program program[PEERS_MAX];
    size_t count;
};

/* Build the first of them by name. What does not build is left out; a package may ship none. */
bool peers_open(const struct toolchain *t, const struct problem *p, struct peers *out,
                struct err *err);
void peers_close(struct peers *q); /* accepts zeroed */

/* Do all of them answer, and rightly by the expected answer? */
bool peers_agree(struct peers *q, const struct problem *p, struct checker *checker,
                 struct bytes call, struct bytes expected, bool *agree, struct err *err);

#endif
