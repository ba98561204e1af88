/* Counts rings instead of keeping distances, and marks people only when they leave the queue. A
 * repeated row puts somebody in twice; the second copy is skipped before it is taken off the count of
 * the ring, so the next ring begins late. */
// judge: fails repeated_row

int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    int *head = malloc(sizeof *head * (size_t)n);
    int *next = malloc(sizeof *next * (2 * (size_t)friends_size + 1));
    int *to = malloc(sizeof *to * (2 * (size_t)friends_size + 1));
    int *queue = malloc(sizeof *queue * (2 * (size_t)friends_size + 1));
    bool *done = calloc((size_t)n, sizeof *done);
    int first = 0, last = 0, ring = 0, in_ring = 1, in_next = 0, answer = -1;

    (void)friends_col_size;
    for (int i = 0; i < n; i++)
        head[i] = -1;
    for (int i = 0; i < 2 * friends_size; i++) {
        int u = friends[i / 2][i % 2];
        to[i] = friends[i / 2][1 - i % 2];
        next[i] = head[u];
        head[u] = i;
    }
    queue[last++] = a;
    while (first < last) {
        int u = queue[first++];
        if (done[u])
            continue;
        done[u] = true;
        if (u == b) {
            answer = ring;
            break;
        }
        for (int e = head[u]; e >= 0; e = next[e]) {
            if (!done[to[e]]) {
                queue[last++] = to[e];
                in_next++;
            }
        }
        if (--in_ring == 0) {
            ring++;
            in_ring = in_next;
            in_next = 0;
        }
    }
    free(head);
    free(next);
    free(to);
    free(queue);
    free(done);
    return answer;
}
