/* Lowers distances along all rows until a round changes nothing. Where the rows of a chain stand from
 * its far end on, each round settles one person: V*E. */
// judge: misses time path_backwards
int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    int *distance = malloc(sizeof *distance * (size_t)n);
    bool changed = true;

    (void)friends_col_size;
    for (int u = 0; u < n; u++)
        distance[u] = n;
    distance[a] = 0;
    while (changed) {
        changed = false;
        for (int i = 0; i < friends_size; i++) {
            int u = friends[i][0], v = friends[i][1];
            if (distance[u] + 1 < distance[v]) {
                distance[v] = distance[u] + 1;
                changed = true;
            }
            if (distance[v] + 1 < distance[u]) {
                distance[u] = distance[v] + 1;
                changed = true;
            }
        }
    }
    int answer = distance[b] < n ? distance[b] : -1;
    free(distance);
    return answer;
}
