/* What all known inputs of a problem have in common: its constraints, as far as they can be
 * learned.
 *
 * A package states its constraints in words. A search that makes inputs smaller must not leave
 * them, so it looks at the package's cases and keeps to what holds for every one of them: how long
 * an array is, between what its values lie, whether it is sorted or free of repetitions, whether
 * rows have one length, and which of two sizes or values is never above the other ("k <= length of
 * nums"). What is learned may be narrower than the true constraints, never wider than the cases. */
#ifndef JUDGE_ENGINE_DOMAIN_H
#define JUDGE_ENGINE_DOMAIN_H

#include "judge/base/json.h"
#include "judge/model/problem.h"

struct domain;

struct domain *domain_new(const struct signature *s); /* borrowed; nothing learned yet */
void domain_free(struct domain *d);                   /* accepts NULL */

/* `call`: as codec_call_to_json() writes it, uncut. */
void domain_learn(struct domain *d, const json_t *call);
bool domain_has(const struct domain *d, const json_t *call);

#endif
