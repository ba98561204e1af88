/* Breadth-first search. The lists of friends are laid out in one array: count, add up, place. */
int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    /* the friends of u are to[first[u]] .. to[first[u + 1] - 1] */
    int *first = calloc((size_t)n + 2, sizeof *first);
    int *to = malloc(sizeof *to * (2 * (size_t)friends_size + 1));
    int *distance = malloc(sizeof *distance * (size_t)n);
    int *queue = malloc(sizeof *queue * (size_t)n);
    int head = 0, tail = 0;

    (void)friends_col_size;
    for (int i = 0; i < friends_size; i++) {
        first[friends[i][0] + 2]++;
        if (friends[i][1] != friends[i][0])
            first[friends[i][1] + 2]++;
    }
    for (int u = 2; u < n + 2; u++)
        first[u] += first[u - 1];
    for (int i = 0; i < friends_size; i++) {
        int u = friends[i][0], v = friends[i][1];
        to[first[u + 1]++] = v;
        if (u != v)
            to[first[v + 1]++] = u;
    }

    for (int u = 0; u < n; u++)
        distance[u] = -1;
    distance[a] = 0;
    queue[tail++] = a;
    while (head < tail && distance[b] < 0) {
        int u = queue[head++];
        for (int i = first[u]; i < first[u + 1]; i++) {
            int v = to[i];
            if (distance[v] < 0) {
                distance[v] = distance[u] + 1;
                queue[tail++] = v;
            }
        }
    }
    int answer = distance[b];
    free(first);
    free(to);
    free(distance);
    free(queue);
    return answer;
}
