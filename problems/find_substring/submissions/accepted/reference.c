/* Knuth, Morris and Pratt (Fast Pattern Matching in Strings, 1977). border[k] is the length of the
 * longest proper prefix of needle[0..k] that is also its suffix: so much of a failed attempt is the
 * beginning of the next one. */

/* How much is matched when `c` follows a match of length `matched`. */
static int step(const char *needle, const int *border, int matched, char c)
{
    while (matched > 0 && needle[matched] != c)
        matched = border[matched - 1];
    return needle[matched] == c ? matched + 1 : matched;
}

int find_substring(char *haystack, char *needle)
{
    int m = (int)strlen(needle);
    if (m == 0)
        return 0;
    int *border = malloc((size_t)m * sizeof *border);
    border[0] = 0;
    for (int k = 1; k < m; k++)
        border[k] = step(needle, border, border[k - 1], needle[k]);

    int matched = 0, found = -1;
    for (int i = 0; haystack[i] && found < 0; i++) {
        matched = step(needle, border, matched, haystack[i]);
        if (matched == m)
            found = i - m + 1;
    }
    free(border);
    return found;
}
