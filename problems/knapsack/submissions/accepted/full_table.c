/* The whole table: row i is about the first i items, column w about capacity w. From it one could
 * also read which items were taken. */

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    int n = weights_size;
    size_t columns = (size_t)capacity + 1;
    int *best = malloc((n + 1) * columns * sizeof *best);

    for (int w = 0; w <= capacity; w++)
        best[w] = 0;
    for (int i = 1; i <= n; i++) {
        int *row = best + i * columns;
        const int *above = row - columns;
        for (int w = 0; w <= capacity; w++) {
            row[w] = above[w];
            if (weights[i - 1] <= w) {
                int with = above[w - weights[i - 1]] + values[i - 1];
                if (with > row[w])
                    row[w] = with;
            }
        }
    }
    int answer = best[n * columns + capacity];
    free(best);
    return answer;
}
