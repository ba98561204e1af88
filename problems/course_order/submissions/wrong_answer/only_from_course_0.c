/* Looks only at course 0 and what it needs, and takes the others as they come. */
// judge: fails cycle_in_the_second_part
struct row {
    int needs, next;
};

static bool take(int a, const int *first, const struct row *row, char *state, int *order, int *count)
{
    if (state[a] != 0)
        return state[a] == 2;
    state[a] = 1;
    for (int r = first[a]; r >= 0; r = row[r].next)
        if (!take(row[r].needs, first, row, state, order, count))
            return false;
    state[a] = 2;
    order[(*count)++] = a;
    return true;
}

int *course_order(int n, int **prerequisites, int prerequisites_size, int *prerequisites_col_size, int *return_size)
{
    int *order = malloc((size_t)n * sizeof *order), count = 0;
    int *first = malloc((size_t)n * sizeof *first);
    struct row *row = malloc(((size_t)prerequisites_size + 1) * sizeof *row);
    char *state = calloc((size_t)n, 1);
    (void)prerequisites_col_size;
    for (int a = 0; a < n; a++)
        first[a] = -1;
    for (int i = 0; i < prerequisites_size; i++) {
        int a = prerequisites[i][0];
        row[i] = (struct row){prerequisites[i][1], first[a]};
        first[a] = i;
    }
    bool good = true;
    good = take(0, first, row, state, order, &count);
    for (int a = 0; good && a < n; a++)
        if (state[a] == 0)
            order[count++] = a;
    *return_size = good ? n : 0;
    free(first);
    free(row);
    free(state);
    return order;
}
