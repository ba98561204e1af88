/* Fills the right table, but finds the last occurrence of the character again for each cell: walks back
 * along b instead of using the cell on the left. n*m*m where nothing fits. */
// judge: misses time disjoint
int longest_common_subsequence(char *a, char *b)
{
    int n = (int)strlen(a), m = (int)strlen(b), width = m + 1;
    int *t = calloc((size_t)(n + 1) * (size_t)width, sizeof *t);
    for (int i = 1; i <= n; i++) {
        int *row = t + (size_t)i * width, *above = row - width;
        for (int j = 1; j <= m; j++) {
            int k = j;
            while (k > 0 && b[k - 1] != a[i - 1])
                k--;
            row[j] = above[j];
            if (k > 0 && above[k - 1] + 1 > row[j])
                row[j] = above[k - 1] + 1;
        }
    }
    int answer = t[(size_t)n * width + m];
    free(t);
    return answer;
}
