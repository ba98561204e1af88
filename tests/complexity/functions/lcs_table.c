/* The longest common subsequence, with the whole table.
 *
 * shape: strings
 * time: n*m
 * space: n*m
 * sizes: 16..1024
 * fixed: 128
 */
long long f(char *s, char *t)
{
    size_t n = strlen(s);
    size_t m = strlen(t);
    int *best = calloc((n + 1) * (m + 1), sizeof *best);
    for (size_t i = 1; i <= n; i++) {
        for (size_t j = 1; j <= m; j++) {
            int up = best[(i - 1) * (m + 1) + j];
            int left = best[i * (m + 1) + j - 1];
            int both = best[(i - 1) * (m + 1) + j - 1] + 1;
            best[i * (m + 1) + j] = s[i - 1] == t[j - 1] ? both : up > left ? up : left;
        }
    }
    long long result = best[(n + 1) * (m + 1) - 1];
    free(best);
    return result;
}
