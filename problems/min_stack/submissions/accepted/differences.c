/* One number for each entry: how far it is above the minimum before it, in 64 bits. A negative difference marks a new
 * minimum, and tells the old one when it is taken off. The entries are a linked list. */
typedef struct entry {
    struct entry *below;
    long long above_min;
} entry;

typedef struct {
    entry *top;
    long long min;
} min_stack;

min_stack *min_stack_create(void)
{
    return calloc(1, sizeof(min_stack));
}

void min_stack_push(min_stack *s, int val)
{
    entry *e = malloc(sizeof *e);
    if (s->top == NULL)
        s->min = val;
    e->below = s->top;
    e->above_min = val - s->min;
    if (val < s->min)
        s->min = val;
    s->top = e;
}

void min_stack_pop(min_stack *s)
{
    entry *e = s->top;
    if (e->above_min < 0)
        s->min -= e->above_min;
    s->top = e->below;
    free(e);
}

int min_stack_top(min_stack *s)
{
    return (int)(s->top->above_min < 0 ? s->min : s->min + s->top->above_min);
}

int min_stack_get_min(min_stack *s)
{
    return (int)s->min;
}

void min_stack_free(min_stack *s)
{
    while (s->top != NULL)
        min_stack_pop(s);
    free(s);
}
