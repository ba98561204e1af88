/* Marks a new minimum by storing 2 * val - min instead of val, in an int. That wraps for numbers far apart. */
// judge: fails smallest_after_zero
typedef struct {
    int *values;
    int size, room, min;
} min_stack;

min_stack *min_stack_create(void)
{
    return calloc(1, sizeof(min_stack));
}

/* What a machine does with 2 * a - b. */
static int twice_minus(int a, int b)
{
    return (int)(2u * (unsigned)a - (unsigned)b);
}

void min_stack_push(min_stack *s, int val)
{
    if (s->size == s->room) {
        s->room = 2 * s->room + 8;
        s->values = realloc(s->values, sizeof *s->values * (size_t)s->room);
    }
    if (s->size == 0) {
        s->values[s->size++] = val;
        s->min = val;
    } else if (val < s->min) {
        s->values[s->size++] = twice_minus(val, s->min);
        s->min = val;
    } else {
        s->values[s->size++] = val;
    }
}

void min_stack_pop(min_stack *s)
{
    int stored = s->values[--s->size];
    if (stored < s->min)
        s->min = twice_minus(s->min, stored);
}

int min_stack_top(min_stack *s)
{
    int stored = s->values[s->size - 1];
    return stored < s->min ? s->min : stored;
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
