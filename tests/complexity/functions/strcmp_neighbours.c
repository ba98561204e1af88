/* Neighbouring suffixes compared with strcmp: equal letters agree to the end.
 *
 * shape: string
 * input: equal
 * time: n^2
 * space: 1
 * sizes: 64..4096
 */
long long f(char *s)
{
    int less = 0;
    for (int i = 0; s[i] != '\0'; i++)
        less += strcmp(s + i, s + i + 1) < 0;
    return less;
}
