/* Row i of the table is about the first i items, so its item is number i - 1. This one reads item i
 * where there is one: the first item is never looked at, and the last row looks at the last again. */
// judge: fails first_item_matters

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    int n = weights_size;
    size_t columns = (size_t)capacity + 1;
    int *best = calloc((n + 1) * columns, sizeof *best);

    for (int i = 1; i <= n; i++) {
        int item = i < n ? i : n - 1;
        int *row = best + i * columns;
        const int *above = row - columns;
        for (int w = 0; w <= capacity; w++) {
            row[w] = above[w];
            if (weights[item] <= w) {
                int with = above[w - weights[item]] + values[item];
                if (with > row[w])
                    row[w] = with;
            }
        }
    }
    int answer = best[n * columns + capacity];
    free(best);
    return answer;
}
