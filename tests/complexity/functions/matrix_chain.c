/* The cheapest order of a product of n matrices.
 *
 * shape: number
 * time: n^3
 * space: n^2
 * sizes: 8..256
 */
long long f(int n)
{
    long long *cost = calloc((size_t)n * (size_t)n, sizeof *cost);
    for (int width = 1; width < n; width++) {
        for (int i = 0; i + width < n; i++) {
            int k = i + width;
            long long best = LLONG_MAX;
            for (int cut = i; cut < k; cut++) {
                long long c = cost[i * n + cut] + cost[(cut + 1) * n + k] +
                              (i % 9 + 1) * (cut % 7 + 1) * (k % 5 + 1);
                best = c < best ? c : best;
            }
            cost[i * n + k] = best;
        }
    }
    long long result = cost[n - 1];
    free(cost);
    return result;
}
