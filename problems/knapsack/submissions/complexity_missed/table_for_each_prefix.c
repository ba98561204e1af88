/* Asks for each prefix of the items what its best load is, and fills a new table each time instead
 * of adding one row to the last: n^2 * W. */
// judge: misses time thirds

static int best_of_first(const int *weights, const int *values, int n, int capacity)
{
    int *best = calloc((size_t)capacity + 1, sizeof *best);
    for (int i = 0; i < n; i++) {
        for (int w = capacity; w >= weights[i]; w--) {
            int with = best[w - weights[i]] + values[i];
            if (with > best[w])
                best[w] = with;
        }
    }
    int answer = best[capacity];
    free(best);
    return answer;
}

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    int best = 0;
    for (int n = 1; n <= weights_size; n++) {
        int here = best_of_first(weights, values, n, capacity);
        if (here > best)
            best = here;
    }
    return best;
}
