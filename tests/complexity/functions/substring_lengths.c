/* For each pair of places the common prefix of the suffixes, compared letter by letter.
 *
 * shape: string
 * input: equal
 * time: n^3
 * space: 1
 * sizes: 16..512
 */
long long f(char *s)
{
    int n = (int)strlen(s);
    int best = 0;
    for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
            int same = 0;
            while (j + same < n && s[i + same] == s[j + same])
                same++;
            best = same > best ? same : best;
        }
    }
    return best;
}
