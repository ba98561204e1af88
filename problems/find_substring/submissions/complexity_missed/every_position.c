/* Tries every position from scratch. On ordinary text attempts fail at once; where they fail late it
 * takes n * m steps. */
// judge: misses time near_miss

int find_substring(char *haystack, char *needle)
{
    int n = (int)strlen(haystack), m = (int)strlen(needle);
    for (int i = 0; i + m <= n; i++) {
        int k = 0;
        while (k < m && haystack[i + k] == needle[k])
            k++;
        if (k == m)
            return i;
    }
    return -1;
}
