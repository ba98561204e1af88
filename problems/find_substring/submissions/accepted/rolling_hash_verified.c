/* Karp and Rabin: a hash of the window that is updated in constant time, modulo the prime 2^61 - 1. A
 * window with the right hash is compared; false hits are too rare to count. */

static const unsigned long long PRIME = (1ull << 61) - 1, BASE = 911382323;

static unsigned long long times(unsigned long long a, unsigned long long b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    /* 2^61 is 1 modulo this prime, so the upper part is simply added to the lower. */
    unsigned long long sum = (unsigned long long)(product >> 61) + ((unsigned long long)product & PRIME);
    return sum >= PRIME ? sum - PRIME : sum;
}

int find_substring(char *haystack, char *needle)
{
    size_t n = strlen(haystack), m = strlen(needle);
    if (m > n)
        return -1;
    unsigned long long wanted = 0, window = 0, top = 1; /* top: weight of the leading character */
    for (size_t i = 0; i < m; i++) {
        wanted = (times(wanted, BASE) + (unsigned char)needle[i]) % PRIME;
        window = (times(window, BASE) + (unsigned char)haystack[i]) % PRIME;
        if (i > 0)
            top = times(top, BASE);
    }
    for (size_t i = 0;; i++) {
        if (window == wanted && memcmp(haystack + i, needle, m) == 0)
            return (int)i;
        if (i + m >= n)
            return -1;
        window = (window + PRIME - times((unsigned char)haystack[i], top)) % PRIME;
        window = (times(window, BASE) + (unsigned char)haystack[i + m]) % PRIME;
    }
}
