/* See adversary.h. An open item counts as larger than every decided one. When two open items meet, one
 * must be decided: the one that was in hand before, because an algorithm that holds on to an item uses
 * it as its pivot, and the smallest key that is left makes it the worst pivot. */
#include "harness/adversary.h"

#include "harness/arena.h"

#define OPEN INT32_MAX

void jh_adversary_init(struct jh_adversary *a, int32_t n)
{
    *a = (struct jh_adversary){
        .n = n, .key = jh_scratch((size_t)n * sizeof(*a->key)), .candidate = -1};
    for (int32_t i = 0; i < n; i++)
        a->key[i] = OPEN;
}

int32_t jh_adversary_compare(struct jh_adversary *a, int32_t i, int32_t j)
{
    if (i == j)
        return 0;
    if (a->key[i] == OPEN && a->key[j] == OPEN)
        a->key[i == a->candidate ? i : j] = a->decided++;
    if (a->key[i] == OPEN)
        a->candidate = i;
    else if (a->key[j] == OPEN)
        a->candidate = j;
    return a->key[i] < a->key[j] ? -1 : a->key[i] > a->key[j];
}

void jh_adversary_settle(struct jh_adversary *a)
{
    for (int32_t i = 0; i < a->n; i++)
        if (a->key[i] == OPEN)
            a->key[i] = a->decided++;
}
