/* Shared by the files that shrink: the input, places in it, and trying a smaller one. */
#ifndef JUDGE_ENGINE_SHRINK_INPUT_H
#define JUDGE_ENGINE_SHRINK_INPUT_H

#include "judge/engine/shrink.h"

enum { PLACE_DEPTH_MAX = 6 };

/* A place: steps from the root; a key, borrowed, or an index where key is NULL. */
struct place {
    const char *key[PLACE_DEPTH_MAX];
    size_t index[PLACE_DEPTH_MAX];
    size_t depth;
};

struct shrinker {
    const struct shrink *how;
    json_t *call; /* the smallest so far that fails */
    json_t *seen; /* candidates as text: an object as a set */
    size_t tries, candidates;
    struct err *err;
    bool failed; /* the judge: unwind */
};

/* The value at a place, borrowed; NULL if there is none. */
json_t *shrink_at(json_t *root, const struct place *p);
/* One step further. */
struct place shrink_below(const struct place *p, const char *key, size_t index);

/* Takes the candidate. True: it fails, too, and is the input now. */
bool shrink_adopt(struct shrinker *s, json_t *candidate);

/* A copy of the input with another value at a place; takes the value. */
json_t *shrink_with(const struct shrinker *s, const struct place *p, json_t *value);

/* Elements of an array, bytes of a string, else 0. */
size_t shrink_length(const json_t *v);
/* An array or a string without elements [from, from + count). New reference; NULL if a character
 * was torn. */
json_t *shrink_without(const json_t *v, size_t from, size_t count);

/* Steps that change several places at once, each once. True: something became smaller. */
bool shrink_together(struct shrinker *s);

#endif
