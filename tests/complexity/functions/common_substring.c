/* The longest common substring, along each diagonal of the table: nothing is stored.
 *
 * shape: strings
 * input: alternating
 * time: n*m
 * space: 1
 * sizes: 16..1024
 * fixed: 128
 */
static int along(const char *s, const char *t)
{
    int run = 0;
    int best = 0;
    for (; *s != '\0' && *t != '\0'; s++, t++) {
        run = *s == *t ? run + 1 : 0;
        best = run > best ? run : best;
    }
    return best;
}

long long f(char *s, char *t)
{
    int best = 0;
    for (const char *at = s; *at != '\0'; at++) {
        int run = along(at, t);
        best = run > best ? run : best;
    }
    for (const char *at = t; *at != '\0'; at++) {
        int run = along(s, at);
        best = run > best ? run : best;
    }
    return best;
}
