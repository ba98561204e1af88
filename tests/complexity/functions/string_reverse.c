/* A string reversed in place; its length is asked for once.
 *
 * shape: string
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(char *s)
{
    size_t n = strlen(s);
    for (size_t i = 0; i < n / 2; i++) {
        char c = s[i];
        s[i] = s[n - 1 - i];
        s[n - 1 - i] = c;
    }
    return s[0];
}
