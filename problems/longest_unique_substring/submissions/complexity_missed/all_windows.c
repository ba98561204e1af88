/* From every start it looks at all windows up to the end of the string, and keeps going after the
 * first repeat although nothing can come of it: n^2 / 2 windows. */
// judge: misses time distinct_cycle

int longest_unique_substring(char *s)
{
    int n = (int)strlen(s), best = 0;
    for (int start = 0; start < n; start++) {
        bool seen[256] = {false};
        bool unique = true;
        for (int end = start; end < n; end++) {
            unsigned char c = (unsigned char)s[end];
            unique = unique && !seen[c];
            seen[c] = true;
            if (unique && end - start + 1 > best)
                best = end - start + 1;
        }
    }
    return best;
}
