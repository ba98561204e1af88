/* The longest palindrome of odd length, by Manacher's algorithm; on equal letters a naive
 * expansion is quadratic.
 *
 * shape: string
 * input: equal
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(char *s)
{
    int n = (int)strlen(s);
    int *radius = malloc((size_t)n * sizeof *radius);
    int best = 0;
    for (int i = 0, lo = 0, hi = -1; i < n; i++) {
        int k = 1;
        if (i <= hi)
            k = radius[lo + hi - i] < hi - i + 1 ? radius[lo + hi - i] : hi - i + 1;
        while (i - k >= 0 && i + k < n && s[i - k] == s[i + k])
            k++;
        radius[i] = k;
        if (i + k - 1 > hi) {
            lo = i - k + 1;
            hi = i + k - 1;
        }
        best = k > best ? k : best;
    }
    free(radius);
    return 2 * best - 1;
}
