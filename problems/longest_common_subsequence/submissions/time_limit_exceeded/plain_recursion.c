/* Tries both ways wherever the last characters are different: up to 2^(n+m) calls. */
// judge: fails disjoint
static int best(const char *a, int n, const char *b, int m)
{
    if (n == 0 || m == 0)
        return 0;
    if (a[n - 1] == b[m - 1])
        return 1 + best(a, n - 1, b, m - 1);
    int without_a = best(a, n - 1, b, m), without_b = best(a, n, b, m - 1);
    return without_a > without_b ? without_a : without_b;
}

int longest_common_subsequence(char *a, char *b)
{
    return best(a, (int)strlen(a), b, (int)strlen(b));
}
