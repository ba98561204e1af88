/* Recursion with a memo in which 0 means "not computed". Where the answer is 0, nothing is ever
 * remembered, and it is as slow as without the memo. */
// judge: fails disjoint
static int best(const char *a, int n, const char *b, int m, int *memo, int width)
{
    if (n == 0 || m == 0)
        return 0;
    int *known = &memo[n * width + m];
    if (*known != 0)
        return *known;
    if (a[n - 1] == b[m - 1])
        return *known = 1 + best(a, n - 1, b, m - 1, memo, width);
    int without_a = best(a, n - 1, b, m, memo, width), without_b = best(a, n, b, m - 1, memo, width);
    return *known = without_a > without_b ? without_a : without_b;
}

int longest_common_subsequence(char *a, char *b)
{
    int n = (int)strlen(a), m = (int)strlen(b);
    int *memo = calloc((size_t)(n + 1) * (size_t)(m + 1), sizeof *memo);
    int answer = best(a, n, b, m, memo, m + 1);
    free(memo);
    return answer;
}
