/* The reader of practice sets: what is accepted is within its bounds. */
#include "tests/fuzz/fuzz.h"

#include "judge/practice/sets.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct practice_sets s = {0};
    struct err err = {0};
    if (!practice_sets_decode("fuzzed", (struct bytes){data, size}, &s, &err)) {
        must(err.kind == ERR_PACKAGE && err.text[0] != '\0' && s.count == 0);
        practice_sets_release(&s);
        return 0;
    }
    for (size_t i = 0; i < s.count; i++) {
        const struct practice_set *set = &s.sets[i];
        must(set->minutes >= 1 && set->minutes <= SET_MINUTES_MAX);
        must(set->count >= 1 && set->count <= SET_PROBLEMS_MAX);
        must(practice_set_find(&s, set->name) == set);
        must(strpbrk(set->title, "\n\033") == NULL);
    }
    practice_sets_release(&s);
    return 0;
}
