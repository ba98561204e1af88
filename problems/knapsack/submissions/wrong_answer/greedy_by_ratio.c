/* Takes items in order of value per weight as long as they fit. That is right for goods that can be
 * cut, not for whole items. */
// judge: fails best_ratio_loses

struct item {
    long long weight, value;
};

static int by_ratio(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    long long left = x->value * y->weight, right = y->value * x->weight;
    return (left < right) - (left > right);
}

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    struct item *items = malloc((weights_size + 1) * sizeof *items);
    for (int i = 0; i < weights_size; i++)
        items[i] = (struct item){weights[i], values[i]};
    qsort(items, weights_size, sizeof *items, by_ratio);

    int total = 0;
    long long left = capacity;
    for (int i = 0; i < weights_size; i++) {
        if (items[i].weight <= left) {
            left -= items[i].weight;
            total += items[i].value;
        }
    }
    free(items);
    return total;
}
