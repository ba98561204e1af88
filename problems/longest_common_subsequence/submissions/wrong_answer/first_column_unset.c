/* Sets row 0 to 0 and forgets column 0: what malloc left there gets into the answer. */
// judge: fails fits_after_the_first
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
        for (int j = 1; j <= m; j++) {
            if (a[i - 1] == b[j - 1])
                row[j] = above[j - 1] + 1;
            else
                row[j] = larger(above[j], row[j - 1]);
        }
    }
    int answer = t[(size_t)n * width + m];
    free(t);
    return answer;
}
