/* The same search, where the pattern's first letter never occurs: one comparison for each
 * place.
 *
 * shape: strings
 * time: n+m
 * space: 1
 * sizes: 16..16384
 * fixed: 128
 */
long long f(char *s, char *t)
{
    size_t n = strlen(s);
    size_t m = strlen(t);
    int found = 0;
    t[0] = '-';
    for (size_t at = 0; at < n; at++) {
        size_t same = 0;
        while (same < m && s[(at + same) % n] == t[same])
            same++;
        found += same == m;
    }
    return found;
}
