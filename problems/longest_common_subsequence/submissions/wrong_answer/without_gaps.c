/* The longest common piece without gaps: follows the diagonal only. */
// judge: fails gap_between
static int larger(int x, int y)
{
    return x > y ? x : y;
}

int longest_common_subsequence(char *a, char *b)
{
    int n = (int)strlen(a), m = (int)strlen(b), width = m + 1;
    int *t = malloc(sizeof *t * (size_t)(n + 1) * (size_t)width);

    int answer = 0;
    for (int j = 0; j <= m; j++)
        t[j] = 0;
    for (int i = 1; i <= n; i++) {
        int *row = t + (size_t)i * width, *above = row - width;
        row[0] = 0;
        for (int j = 1; j <= m; j++) {
            if (a[i - 1] == b[j - 1])
                row[j] = above[j - 1] + 1;
            else
                row[j] = 0;
            answer = larger(answer, row[j]);
        }
    }
    free(t);
    return answer;
}
