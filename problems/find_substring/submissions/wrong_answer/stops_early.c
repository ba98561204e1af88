/* Tries the positions up to n - m, but not n - m itself: an occurrence at the very end is missed. */
// judge: fails at_the_end

int find_substring(char *haystack, char *needle)
{
    int n = (int)strlen(haystack), m = (int)strlen(needle);
    if (m == 0)
        return 0;
    for (int i = 0; i < n - m; i++)
        if (strncmp(haystack + i, needle, (size_t)m) == 0)
            return i;
    return -1;
}
