/* Places of the pattern t in s, by Knuth, Morris and Pratt.
 *
 * shape: strings
 * input: equal
 * time: n+m
 * space: m
 * sizes: 16..16384
 * fixed: 128
 */
long long f(char *s, char *t)
{
    int m = (int)strlen(t);
    int *border = malloc(((size_t)m + 1) * sizeof *border);
    border[0] = -1;
    for (int i = 0, k = -1; i < m; border[++i] = ++k)
        while (k >= 0 && t[i] != t[k])
            k = border[k];
    int found = 0;
    for (int k = 0; *s != '\0'; s++) {
        while (k >= 0 && (k == m || *s != t[k]))
            k = border[k];
        k++;
        found += k == m;
    }
    free(border);
    return found;
}
