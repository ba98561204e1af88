/* Lazy Dijkstra under the platform's name: linked adjacency lists, a heap of (distance, node)
 * packed into one number. */
struct Edge {
    int to, w;
    struct Edge* next;
};

static void heapPush(long long* h, int* size, long long x) {
    int i = ++(*size);
    while (i > 1 && h[i / 2] > x) {
        h[i] = h[i / 2];
        i /= 2;
    }
    h[i] = x;
}

static long long heapPop(long long* h, int* size) {
    long long top = h[1], x = h[(*size)--];
    int i = 1;
    while (2 * i <= *size) {
        int c = 2 * i;
        if (c < *size && h[c + 1] < h[c]) c++;
        if (h[c] >= x) break;
        h[i] = h[c];
        i = c;
    }
    h[i] = x;
    return top;
}

int networkDelayTime(int** times, int timesSize, int* timesColSize, int n, int k) {
    struct Edge** adj = calloc(n + 1, sizeof(struct Edge*));
    struct Edge* pool = malloc(sizeof(struct Edge) * (timesSize + 1));
    long long* heap = malloc(sizeof(long long) * (timesSize + 3));
    bool* done = calloc(n + 1, sizeof(bool));
    int size = 0, visited = 0, ans = 0;
    for (int i = 0; i < timesSize; i++) {
        int u = times[i][0];
        pool[i] = (struct Edge){times[i][1], times[i][2], adj[u]};
        adj[u] = &pool[i];
    }
    heapPush(heap, &size, k);
    while (size > 0) {
        long long top = heapPop(heap, &size);
        int u = top & 0xffff, d = (int)(top >> 16);
        if (done[u]) continue;
        done[u] = true;
        visited++;
        ans = d;
        for (struct Edge* e = adj[u]; e; e = e->next)
            if (!done[e->to]) heapPush(heap, &size, (long long)(d + e->w) << 16 | e->to);
    }
    free(adj);
    free(pool);
    free(heap);
    free(done);
    return visited == n ? ans : -1;
}
