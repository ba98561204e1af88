/* A rolling hash modulo 2^32, which comes for free with unsigned arithmetic, and no comparison after
 * a hit. The words of Thue and Morse collide for every base; it takes 128 letters, so only the large
 * case hash_collision shows it. */
// judge: fails hash_collision

int find_substring(char *haystack, char *needle)
{
    const unsigned base = 31;
    size_t n = strlen(haystack), m = strlen(needle);
    if (m > n)
        return -1;
    unsigned wanted = 0, window = 0, leave = 1;
    for (size_t i = 0; i < m; i++) {
        wanted = wanted * base + (unsigned char)needle[i];
        window = window * base + (unsigned char)haystack[i];
        leave *= base;
    }
    for (size_t i = 0;; i++) {
        if (window == wanted)
            return (int)i;
        if (i + m >= n)
            return -1;
        window = window * base + (unsigned char)haystack[i + m] -
                 leave * (unsigned char)haystack[i];
    }
}
