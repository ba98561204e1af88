/* Counts what each course waits for, but looks for the next free one from the start each time. */
// judge: misses time dag
struct row {
    int later, next;
};

int *course_order(int n, int **prerequisites, int prerequisites_size, int *prerequisites_col_size, int *return_size)
{
    int *order = malloc((size_t)n * sizeof *order), count = 0;
    int *waits = calloc((size_t)n, sizeof *waits), *first = malloc((size_t)n * sizeof *first);
    struct row *row = malloc(((size_t)prerequisites_size + 1) * sizeof *row);
    (void)prerequisites_col_size;
    for (int a = 0; a < n; a++)
        first[a] = -1;
    for (int i = 0; i < prerequisites_size; i++) {
        int b = prerequisites[i][1];
        waits[prerequisites[i][0]]++;
        row[i] = (struct row){prerequisites[i][0], first[b]};
        first[b] = i;
    }
    for (int found = 0; found < n;) {
        for (found = 0; found < n && waits[found] != 0; found++)
            continue;
        if (found == n)
            break;
        waits[found] = -1;
        order[count++] = found;
        for (int r = first[found]; r >= 0; r = row[r].next)
            waits[row[r].later]--;
    }
    *return_size = count == n ? n : 0;
    free(waits);
    free(first);
    free(row);
    return order;
}
