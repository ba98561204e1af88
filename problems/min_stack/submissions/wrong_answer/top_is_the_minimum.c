/* Returns the minimum for the top. */
// judge: fails top_is_not_the_minimum
typedef struct {
    int value, min;
} entry;

typedef struct {
    entry *entries;
    int size, room;
} min_stack;

min_stack *min_stack_create(void)
{
    return calloc(1, sizeof(min_stack));
}

void min_stack_push(min_stack *s, int val)
{
    if (s->size == s->room) {
        s->room = 2 * s->room + 8;
        s->entries = realloc(s->entries, sizeof *s->entries * (size_t)s->room);
    }
    int min = val;
    if (s->size > 0 && s->entries[s->size - 1].min < val)
        min = s->entries[s->size - 1].min;
    s->entries[s->size++] = (entry){val, min};
}

void min_stack_pop(min_stack *s)
{
    s->size--;
}

int min_stack_top(min_stack *s)
{
    return s->entries[s->size - 1].min;
}

int min_stack_get_min(min_stack *s)
{
    return s->entries[s->size - 1].min;
}

void min_stack_free(min_stack *s)
{
    free(s->entries);
    free(s);
}
