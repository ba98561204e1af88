/* At which places of a ring of letters does a pattern stand? With equal letters every
 * comparison goes to the pattern's end.
 *
 * shape: strings
 * input: equal
 * time: n*m
 * space: 1
 * sizes: 16..1024
 * fixed: 128
 */
long long f(char *s, char *t)
{
    size_t n = strlen(s);
    size_t m = strlen(t);
    int found = 0;
    for (size_t at = 0; at < n; at++) {
        size_t same = 0;
        while (same < m && s[(at + same) % n] == t[same])
            same++;
        found += same == m;
    }
    return found;
}
