/* The least number of squares that add up to each number up to n, by a table.
 *
 * shape: number
 * time: n sqrt n
 * space: n
 * sizes: 16..16384
 */
long long f(int n)
{
    int *least = malloc(((size_t)n + 1) * sizeof *least);
    least[0] = 0;
    for (int i = 1; i <= n; i++) {
        least[i] = i;
        for (int r = 1; r * r <= i; r++)
            if (least[i - r * r] + 1 < least[i])
                least[i] = least[i - r * r] + 1;
    }
    long long result = least[n];
    free(least);
    return result;
}
