#include "judge/model/catalogue.h"

#include <string.h>

void catalogue_release(struct catalogue *k)
{
    arena_release(&k->arena);
    *k = (struct catalogue){0};
}

const struct catalogue_entry *catalogue_find(const struct catalogue *k, const char *id)
{
    size_t low = 0;
    size_t high = k->count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = strcmp(k->entries[mid].id, id);
        if (order == 0)
            return &k->entries[mid];
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}
