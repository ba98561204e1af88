/* Compares hashes instead of texts, but works out the hash of each window from its first character on
 * instead of rolling it: n * m on every text. */
// judge: misses time near_miss

static unsigned long long hash_of(const char *s, size_t length)
{
    unsigned long long h = 0;
    for (size_t i = 0; i < length; i++)
        h = (h * 257 + (unsigned char)s[i]) % 1000000007;
    return h;
}

int find_substring(char *haystack, char *needle)
{
    size_t n = strlen(haystack), m = strlen(needle);
    unsigned long long wanted = hash_of(needle, m);
    for (size_t i = 0; i + m <= n; i++)
        if (hash_of(haystack + i, m) == wanted && memcmp(haystack + i, needle, m) == 0)
            return (int)i;
    return -1;
}
