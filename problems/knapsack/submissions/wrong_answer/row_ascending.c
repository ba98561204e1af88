/* One row, but filled from the left: best[w - weight] may contain the item already, so that it is
 * taken as often as it fits (the unbounded knapsack). */
// judge: fails only_once

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    int *best = calloc((size_t)capacity + 1, sizeof *best);
    for (int i = 0; i < weights_size; i++) {
        for (int w = weights[i]; w <= capacity; w++) {
            int with = best[w - weights[i]] + values[i];
            if (with > best[w])
                best[w] = with;
        }
    }
    int answer = best[capacity];
    free(best);
    return answer;
}
