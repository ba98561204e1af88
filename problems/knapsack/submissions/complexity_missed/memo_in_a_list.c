/* Remembers each state that it has solved, but in a list that is searched from its head: each of the
 * n * W states walks past all the others. */
// judge: misses time thirds

struct solved {
    int item, left, best;
    struct solved *next;
};

static struct solved *list;
static int *weight, *value, count;

static int best_from(int i, int left)
{
    if (i == count)
        return 0;
    for (struct solved *s = list; s; s = s->next)
        if (s->item == i && s->left == left)
            return s->best;

    int best = best_from(i + 1, left);
    if (weight[i] <= left) {
        int with = value[i] + best_from(i + 1, left - weight[i]);
        if (with > best)
            best = with;
    }
    struct solved *s = malloc(sizeof *s);
    *s = (struct solved){i, left, best, list};
    list = s;
    return best;
}

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    weight = weights;
    value = values;
    count = weights_size;
    list = NULL;
    int answer = best_from(0, capacity);
    while (list) {
        struct solved *next = list->next;
        free(list);
        list = next;
    }
    return answer;
}
