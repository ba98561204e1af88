/* Takes the last course that may be taken, again and again; for each all rows are looked at. */
// judge: up to V 12
int *course_order(int n, int **prerequisites, int prerequisites_size, int *prerequisites_col_size, int *return_size)
{
    int *order = malloc((size_t)n * sizeof *order);
    bool *taken = calloc((size_t)n, sizeof *taken);
    (void)prerequisites_col_size;
    *return_size = 0;
    for (int count = 0; count < n; count++) {
        int found = -1;
        for (int a = 0; a < n; a++) {
            bool free_now = !taken[a];
            for (int i = 0; i < prerequisites_size; i++)
                if (prerequisites[i][0] == a && !taken[prerequisites[i][1]])
                    free_now = false;
            if (free_now)
                found = a;
        }
        if (found < 0)
            return order;
        taken[found] = true;
        order[count] = found;
    }
    *return_size = n;
    return order;
}
