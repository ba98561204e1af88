/* One variable for the minimum, which only ever falls. */
// judge: fails typical
typedef struct {
    int *values;
    int size, room, min;
} min_stack;

min_stack *min_stack_create(void)
{
    min_stack *s = calloc(1, sizeof *s);
    s->min = INT_MAX;
    return s;
}

void min_stack_push(min_stack *s, int val)
{
    if (s->size == s->room) {
        s->room = 2 * s->room + 8;
        s->values = realloc(s->values, sizeof *s->values * (size_t)s->room);
    }
    s->values[s->size++] = val;
    if (val < s->min)
        s->min = val;
}

void min_stack_pop(min_stack *s)
{
    s->size--;
}

int min_stack_top(min_stack *s)
{
    return s->values[s->size - 1];
}

int min_stack_get_min(min_stack *s)
{
    return s->min;
}

void min_stack_free(min_stack *s)
{
    free(s->values);
    free(s);
}
