/* The whole string compared with each of its suffixes: on equal letters memcmp reads to the
 * end.
 *
 * shape: string
 * input: equal
 * time: n^2
 * space: 1
 * sizes: 64..4096
 */
long long f(char *s)
{
    size_t n = strlen(s);
    int same = 0;
    for (size_t i = 0; i < n; i++)
        same += memcmp(s, s + i, n - i) == 0;
    return same;
}
