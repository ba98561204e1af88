/* KMP, linear in all it does itself, but the loop's condition measures the haystack again at each
 * character. */
// judge: misses time near_miss

int find_substring(char *haystack, char *needle)
{
    int m = (int)strlen(needle);
    if (m == 0)
        return 0;
    int *border = calloc((size_t)m, sizeof *border);
    for (int k = 1, length = 0; k < m; k++) {
        while (length > 0 && needle[k] != needle[length])
            length = border[length - 1];
        if (needle[k] == needle[length])
            length++;
        border[k] = length;
    }

    int matched = 0, found = -1;
    for (int i = 0; i < (int)strlen(haystack) && found < 0; i++) {
        while (matched > 0 && haystack[i] != needle[matched])
            matched = border[matched - 1];
        if (haystack[i] == needle[matched])
            matched++;
        if (matched == m)
            found = i - m + 1;
    }
    free(border);
    return found;
}
