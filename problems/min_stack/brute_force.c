/* An array; the smallest one is looked for each time. */
// judge: up to m 200
typedef struct {
    int value[40000], count;
} min_stack;

min_stack *min_stack_create(void)
{
    return calloc(1, sizeof(min_stack));
}

void min_stack_push(min_stack *obj, int val)
{
    obj->value[obj->count++] = val;
}

void min_stack_pop(min_stack *obj)
{
    obj->count--;
}

int min_stack_top(min_stack *obj)
{
    return obj->value[obj->count - 1];
}

int min_stack_get_min(min_stack *obj)
{
    int least = obj->value[0];
    for (int i = 1; i < obj->count; i++)
        if (obj->value[i] < least)
            least = obj->value[i];
    return least;
}

void min_stack_free(min_stack *obj)
{
    free(obj);
}
