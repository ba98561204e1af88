/* Palindromes counted by expansion around each centre; on equal letters each one reaches the
 * nearer end.
 *
 * shape: string
 * input: equal
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
static int expand(const char *s, int n, int i, int j)
{
    int count = 0;
    for (; i >= 0 && j < n && s[i] == s[j]; i--, j++)
        count++;
    return count;
}

long long f(char *s)
{
    int n = (int)strlen(s);
    long long count = 0;
    for (int i = 0; i < n; i++)
        count += expand(s, n, i, i) + expand(s, n, i, i + 1);
    return count;
}
