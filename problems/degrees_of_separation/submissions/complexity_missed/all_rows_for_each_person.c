/* Breadth-first search that looks for the friends of each person in the whole list: V*E. */
// judge: misses time
int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    int *distance = malloc(sizeof *distance * (size_t)n);
    int *queue = malloc(sizeof *queue * (size_t)n);
    int head = 0, tail = 0;

    (void)friends_col_size;
    for (int u = 0; u < n; u++)
        distance[u] = -1;
    distance[a] = 0;
    queue[tail++] = a;
    while (head < tail && distance[b] < 0) {
        int u = queue[head++];
        for (int i = 0; i < friends_size; i++) {
            int v = -1;
            if (friends[i][0] == u)
                v = friends[i][1];
            else if (friends[i][1] == u)
                v = friends[i][0];
            if (v >= 0 && distance[v] < 0) {
                distance[v] = distance[u] + 1;
                queue[tail++] = v;
            }
        }
    }
    int answer = distance[b];
    free(distance);
    free(queue);
    return answer;
}
