/* Goes through the haystack once and starts the needle anew after a mismatch, without going back: a
 * match that begins inside the failed attempt is missed. */
// judge: fails overlapping_start

int find_substring(char *haystack, char *needle)
{
    int n = (int)strlen(haystack), m = (int)strlen(needle);
    if (m == 0)
        return 0;
    int matched = 0;
    for (int i = 0; i < n; i++) {
        if (haystack[i] == needle[matched])
            matched++;
        else
            matched = haystack[i] == needle[0] ? 1 : 0;
        if (matched == m)
            return i - m + 1;
    }
    return -1;
}
