/* Union-find by size with path halving; each number is joined to the one before, so that every
 * tree is a star.
 *
 * shape: number
 * time: n
 * space: n
 * sizes: 16..32768
 */
struct sets {
    int *parent;
    int *size;
};

static int find(struct sets *s, int x)
{
    while (s->parent[x] != x) {
        s->parent[x] = s->parent[s->parent[x]];
        x = s->parent[x];
    }
    return x;
}

static void join(struct sets *s, int x, int y)
{
    x = find(s, x);
    y = find(s, y);
    if (x == y)
        return;
    if (s->size[x] < s->size[y]) {
        int t = x;
        x = y;
        y = t;
    }
    s->parent[y] = x;
    s->size[x] += s->size[y];
}

long long f(int n)
{
    struct sets s = {malloc((size_t)n * sizeof(int)), malloc((size_t)n * sizeof(int))};
    for (int i = 0; i < n; i++) {
        s.parent[i] = i;
        s.size[i] = 1;
    }
    for (int i = 1; i < n; i++)
        join(&s, i - 1, i);
    long long size = s.size[find(&s, n / 2)];
    free(s.parent);
    free(s.size);
    return size;
}
