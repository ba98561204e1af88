/* Kahn's way: the order itself is the queue. Whoever waits for nobody is appended; who needs a course stands in its part of one
 * array. */
int *course_order(int n, int **prerequisites, int prerequisites_size, int *prerequisites_col_size, int *return_size)
{
    int *order = malloc((size_t)n * sizeof *order);
    int *waits = calloc((size_t)n, sizeof *waits);
    int *start = calloc((size_t)n + 1, sizeof *start);
    int *needs = malloc((size_t)prerequisites_size * sizeof *needs);
    (void)prerequisites_col_size;
    for (int i = 0; i < prerequisites_size; i++) {
        waits[prerequisites[i][0]]++;
        start[prerequisites[i][1]]++;
    }
    for (int b = 1; b <= n; b++)
        start[b] += start[b - 1];
    for (int i = 0; i < prerequisites_size; i++)
        needs[--start[prerequisites[i][1]]] = prerequisites[i][0];
    int count = 0;
    for (int a = 0; a < n; a++)
        if (waits[a] == 0)
            order[count++] = a;
    for (int done = 0; done < count; done++) {
        int b = order[done];
        for (int k = start[b]; k < start[b + 1]; k++)
            if (--waits[needs[k]] == 0)
                order[count++] = needs[k];
    }
    *return_size = count == n ? n : 0;
    free(waits);
    free(start);
    free(needs);
    return order;
}
