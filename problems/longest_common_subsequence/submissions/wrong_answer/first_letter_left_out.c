/* Mixes lengths with positions: compares a[i] and b[j] for i and j from 1 on, so that the first
 * characters are never looked at. */
// judge: fails first_letter_shared
// judge: fails one_letter
static int larger(int x, int y)
{
    return x > y ? x : y;
}

int longest_common_subsequence(char *a, char *b)
{
    int n = (int)strlen(a), m = (int)strlen(b), width = m + 1;
    int *t = malloc(sizeof *t * (size_t)(n + 1) * (size_t)width);

    for (int j = 0; j <= m; j++)
        t[j] = 0;
    for (int i = 1; i <= n; i++) {
        int *row = t + (size_t)i * width, *above = row - width;
        row[0] = 0;
        for (int j = 1; j <= m; j++) {
            if (i < n && j < m && a[i] == b[j])
                row[j] = above[j - 1] + 1;
            else
                row[j] = larger(above[j], row[j - 1]);
        }
    }
    int answer = t[(size_t)n * width + m];
    free(t);
    return answer;
}
