/* The borders of all prefixes (Knuth, Morris and Pratt), for the least period.
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
    int *border = malloc((size_t)n * sizeof *border);
    border[0] = 0;
    for (int i = 1, k = 0; i < n; i++) {
        while (k > 0 && s[i] != s[k])
            k = border[k - 1];
        if (s[i] == s[k])
            k++;
        border[i] = k;
    }
    long long period = n - border[n - 1];
    free(border);
    return period;
}
