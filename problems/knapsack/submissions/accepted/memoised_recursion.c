/* From the top down: best value of items i.. with `left` capacity, each answer kept in a table. Only
 * states that are reached are computed. */

static int *weight, *value, *memo;
static int count, columns;

static int best_from(int i, int left)
{
    if (i == count)
        return 0;
    int *known = &memo[i * columns + left];
    if (*known >= 0)
        return *known;
    int best = best_from(i + 1, left);
    if (weight[i] <= left) {
        int with = value[i] + best_from(i + 1, left - weight[i]);
        if (with > best)
            best = with;
    }
    return *known = best;
}

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    weight = weights;
    value = values;
    count = weights_size;
    columns = capacity + 1;
    size_t cells = (size_t)count * columns;
    memo = malloc((cells + 1) * sizeof *memo);
    memset(memo, -1, cells * sizeof *memo);
    int answer = best_from(0, capacity);
    free(memo);
    return answer;
}
