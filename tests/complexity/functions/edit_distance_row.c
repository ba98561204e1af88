/* The edit distance with one row.
 *
 * shape: strings
 * time: n*m
 * space: m
 * sizes: 16..1024
 * fixed: 128
 */
static int least(int x, int y)
{
    return x < y ? x : y;
}

long long f(char *s, char *t)
{
    int n = (int)strlen(s);
    int m = (int)strlen(t);
    int *row = malloc(((size_t)m + 1) * sizeof *row);
    for (int j = 0; j <= m; j++)
        row[j] = j;
    for (int i = 1; i <= n; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= m; j++) {
            int change = diagonal + (s[i - 1] != t[j - 1]);
            diagonal = row[j];
            row[j] = least(change, least(row[j], row[j - 1]) + 1);
        }
    }
    long long distance = row[m];
    free(row);
    return distance;
}
