/* One row: best[w] is the largest value of a choice among the items so far that weighs at most w.
 * Going through w from the right, best[w - weight] is still without the item in hand, so that no
 * item is taken twice. */

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    int *best = malloc(((size_t)capacity + 1) * sizeof *best);
    for (int w = 0; w <= capacity; w++)
        best[w] = 0;

    for (int i = 0; i < weights_size; i++) {
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
