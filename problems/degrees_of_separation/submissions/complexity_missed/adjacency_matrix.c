/* Breadth-first search on a matrix: each person's row has n cells, of which a few are set. */
// judge: misses time
// judge: misses space
int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    bool *known = calloc((size_t)n * (size_t)n, sizeof *known);
    int *distance = malloc(sizeof *distance * (size_t)n);
    int *queue = malloc(sizeof *queue * (size_t)n);
    int head = 0, tail = 0;

    (void)friends_col_size;
    for (int i = 0; i < friends_size; i++) {
        known[(size_t)friends[i][0] * n + friends[i][1]] = true;
        known[(size_t)friends[i][1] * n + friends[i][0]] = true;
    }
    for (int u = 0; u < n; u++)
        distance[u] = -1;
    distance[a] = 0;
    queue[tail++] = a;
    while (head < tail && distance[b] < 0) {
        int u = queue[head++];
        for (int v = 0; v < n; v++) {
            if (known[(size_t)u * n + v] && distance[v] < 0) {
                distance[v] = distance[u] + 1;
                queue[tail++] = v;
            }
        }
    }
    int answer = distance[b];
    free(known);
    free(distance);
    free(queue);
    return answer;
}
