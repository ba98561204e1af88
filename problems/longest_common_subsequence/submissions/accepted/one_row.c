/* One row that is overwritten from left to right; `diagonal` keeps the cell that the last step has
 * overwritten. The shorter string lies along the row. */
int longest_common_subsequence(char *a, char *b)
{
    size_t n = strlen(a), m = strlen(b);
    if (m > n) {
        char *s = a;
        a = b;
        b = s;
        size_t t = n;
        n = m;
        m = t;
    }
    int *row = calloc(m + 1, sizeof *row);
    for (size_t i = 0; i < n; i++) {
        int diagonal = 0;
        for (size_t j = 1; j <= m; j++) {
            int above = row[j];
            if (a[i] == b[j - 1])
                row[j] = diagonal + 1;
            else if (row[j - 1] > above)
                row[j] = row[j - 1];
            diagonal = above;
        }
    }
    int answer = row[m];
    free(row);
    return answer;
}
