/* Every part of a string tested for being a palindrome; with equal letters no test ends early.
 *
 * shape: string
 * input: equal
 * time: n^3
 * space: 1
 * sizes: 8..256
 */
static bool palindrome(const char *s, int i, int j)
{
    for (; i < j; i++, j--)
        if (s[i] != s[j])
            return false;
    return true;
}

long long f(char *s)
{
    int n = (int)strlen(s);
    int count = 0;
    for (int i = 0; i < n; i++)
        for (int j = i; j < n; j++)
            count += palindrome(s, i, j);
    return count;
}
