/* Starts at every position and stops at the first repeat. That looks linear as long as the alphabet
 * stays the same; the cost is n times its size. */
// judge: misses time distinct_cycle

int longest_unique_substring(char *s)
{
    int seen_from[128]; /* start of the last window that had the character, plus one */
    memset(seen_from, 0, sizeof seen_from);
    int best = 0;
    for (int start = 0; s[start]; start++) {
        int end = start;
        while (s[end] && seen_from[(int)s[end]] != start + 1) {
            seen_from[(int)s[end]] = start + 1;
            end++;
        }
        if (end - start > best)
            best = end - start;
    }
    return best;
}
