/* A second stack of minima that takes only strictly smaller numbers, but is popped with every number that equals the
 * minimum. */
// judge: fails equal_with_others_between
typedef struct {
    int *values, *minima;
    int size, room, lows;
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
        s->minima = realloc(s->minima, sizeof(int) * (size_t)s->room);
    }
    s->values[s->size++] = val;
    if (s->lows == 0 || val < s->minima[s->lows - 1])
        s->minima[s->lows++] = val;
}

void min_stack_pop(min_stack *s)
{
    int val = s->values[--s->size];
    if (s->lows > 0 && val == s->minima[s->lows - 1])
        s->lows--;
}

int min_stack_top(min_stack *s)
{
    return s->values[s->size - 1];
}

int min_stack_get_min(min_stack *s)
{
    return s->lows > 0 ? s->minima[s->lows - 1] : 0;
}

void min_stack_free(min_stack *s)
{
    free(s->values);
    free(s->minima);
    free(s);
}
