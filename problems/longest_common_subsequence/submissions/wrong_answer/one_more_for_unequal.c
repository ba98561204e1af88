/* Takes the best of three neighbours, the diagonal plus one being one of them even where the characters
 * are different. */
// judge: fails diagonal_without_equality
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
            row[j] = larger(above[j - 1] + 1, larger(above[j], row[j - 1]));
        }
    }
    int answer = t[(size_t)n * width + m];
    free(t);
    return answer;
}
