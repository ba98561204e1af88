/* All distances, by way of each person (Floyd and Warshall). */
// judge: up to V 40
int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    int *steps = malloc((size_t)n * n * sizeof *steps), far = 1000000;
    (void)friends_col_size;
    for (int i = 0; i < n * n; i++)
        steps[i] = i / n == i % n ? 0 : far;
    for (int i = 0; i < friends_size; i++) {
        int u = friends[i][0], v = friends[i][1];
        if (u != v)
            steps[u * n + v] = steps[v * n + u] = 1;
    }
    for (int by = 0; by < n; by++)
        for (int u = 0; u < n; u++)
            for (int v = 0; v < n; v++)
                if (steps[u * n + by] + steps[by * n + v] < steps[u * n + v])
                    steps[u * n + v] = steps[u * n + by] + steps[by * n + v];
    int answer = steps[a * n + b];
    free(steps);
    return answer < far ? answer : -1;
}
