/* Keeps a sorted copy of the stack, into which each number is inserted and from which it is taken out again: others
 * have to move each time. */
// judge: misses time
typedef struct {
    int *values, *sorted;
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
        s->values = realloc(s->values, sizeof(int) * (size_t)s->room);
        s->sorted = realloc(s->sorted, sizeof(int) * (size_t)s->room);
    }
    int i = s->size;
    for (; i > 0 && s->sorted[i - 1] > val; i--)
        s->sorted[i] = s->sorted[i - 1];
    s->sorted[i] = val;
    s->values[s->size++] = val;
}

void min_stack_pop(min_stack *s)
{
    int val = s->values[--s->size], i = 0;
    while (s->sorted[i] != val)
        i++;
    for (; i < s->size; i++)
        s->sorted[i] = s->sorted[i + 1];
}

int min_stack_top(min_stack *s)
{
    return s->values[s->size - 1];
}

int min_stack_get_min(min_stack *s)
{
    return s->sorted[0];
}

void min_stack_free(min_stack *s)
{
    free(s->values);
    free(s->sorted);
    free(s);
}
