/* Is s[i..j] a palindrome? A table of all pairs.
 *
 * shape: string
 * time: n^2
 * space: n^2
 * sizes: 16..512
 */
long long f(char *s)
{
    size_t n = strlen(s);
    bool *is = calloc(n * n, sizeof *is);
    long long count = 0;
    for (size_t i = n; i-- > 0;) {
        for (size_t j = i; j < n; j++) {
            bool inner = j < i + 2 || is[(i + 1) * n + j - 1];
            is[i * n + j] = s[i] == s[j] && inner;
            count += is[i * n + j];
        }
    }
    free(is);
    return count;
}
