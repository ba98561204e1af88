/* Sorts the rows themselves and merges them in place; platform names. */
static int cmp(const void* a, const void* b) {
    int* x = *(int**)a;
    int* y = *(int**)b;
    return x[0] < y[0] ? -1 : x[0] > y[0];
}

int** merge(int** intervals, int intervalsSize, int* intervalsColSize, int* returnSize, int** returnColumnSizes) {
    *returnSize = 0;
    int** ans = malloc(sizeof(int*) * (intervalsSize + 1));
    *returnColumnSizes = malloc(sizeof(int) * (intervalsSize + 1));
    qsort(intervals, intervalsSize, sizeof(int*), cmp);
    for (int i = 0; i < intervalsSize; i++) {
        int n = *returnSize;
        if (n == 0 || ans[n - 1][1] < intervals[i][0]) {
            int* row = malloc(sizeof(int) * 2);
            memcpy(row, intervals[i], sizeof(int) * 2);
            (*returnColumnSizes)[n] = 2;
            ans[n] = row;
            (*returnSize)++;
        } else if (ans[n - 1][1] < intervals[i][1]) {
            ans[n - 1][1] = intervals[i][1];
        }
    }
    return ans;
}
