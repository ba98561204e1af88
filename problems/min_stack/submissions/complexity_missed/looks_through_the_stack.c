/* Looks for the minimum each time it is asked for: m^2 when a large stack is asked often. */
// judge: misses time
typedef struct {
    int *values;
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
        s->values = realloc(s->values, sizeof *s->values * (size_t)s->room);
    }
    s->values[s->size++] = val;
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
    int min = s->values[0];
    for (int i = 1; i < s->size; i++)
        if (s->values[i] < min)
            min = s->values[i];
    return min;
}

void min_stack_free(min_stack *s)
{
    free(s->values);
    free(s);
}
