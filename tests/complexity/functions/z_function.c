/* The Z-function: how far the string agrees with itself from each place.
 *
 * shape: string
 * input: alternating
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(char *s)
{
    int n = (int)strlen(s);
    int *z = calloc((size_t)n, sizeof *z);
    for (int i = 1, lo = 0, hi = 0; i < n; i++) {
        if (i < hi)
            z[i] = z[i - lo] < hi - i ? z[i - lo] : hi - i;
        while (i + z[i] < n && s[z[i]] == s[i + z[i]])
            z[i]++;
        if (i + z[i] > hi) {
            lo = i;
            hi = i + z[i];
        }
    }
    long long sum = 0;
    for (int i = 0; i < n; i++)
        sum += z[i];
    free(z);
    return sum;
}
