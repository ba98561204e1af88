/* A string copied in halves of halves by memcpy, and freed on the way back: all copies cost n
 * log n, n bytes are held.
 *
 * shape: string
 * time: n log n
 * space: n
 * sizes: 64..16384
 */
static long long weigh(const char *s, size_t n)
{
    if (n < 2)
        return n == 1 ? s[0] : 0;
    char *copy = malloc(n);
    memcpy(copy, s, n);
    for (size_t i = 0; i < n; i++)
        copy[i] = (char)(copy[i] ^ 1);
    long long sum = weigh(copy, n / 2) + weigh(copy + n / 2, n - n / 2);
    free(copy);
    return sum;
}

long long f(char *s)
{
    return weigh(s, strlen(s));
}
