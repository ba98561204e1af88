/* The letters of a string sorted by qsort: an anagram's key.
 *
 * shape: string
 * time: n log n
 * space: 1
 * sizes: 16..16384
 */
static int by_letter(const void *a, const void *b)
{
    return *(const char *)a - *(const char *)b;
}

long long f(char *s)
{
    size_t n = strlen(s);
    qsort(s, n, 1, by_letter);
    return s[n / 2];
}
