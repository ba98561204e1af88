/* The last position to try is n - m in unsigned arithmetic. When the needle is longer, that is a huge
 * number, and the search runs on behind the haystack. */
// judge: fails needle_much_longer

int find_substring(char *haystack, char *needle)
{
    size_t n = strlen(haystack), m = strlen(needle);
    for (size_t i = 0; i <= n - m; i++) {
        size_t k = 0;
        while (k < m && haystack[i + k] == needle[k])
            k++;
        if (k == m)
            return (int)i;
    }
    return -1;
}
