/* All prefixes of a string, each duplicated with strndup.
 *
 * shape: string
 * time: n^2
 * space: n^2
 * sizes: 32..2048
 */
long long f(char *s)
{
    size_t n = strlen(s);
    char **prefix = malloc(n * sizeof *prefix);
    for (size_t i = 0; i < n; i++)
        prefix[i] = strndup(s, i + 1);
    long long result = prefix[n - 1][n / 2];
    for (size_t i = 0; i < n; i++)
        free(prefix[i]);
    free(prefix);
    return result;
}
