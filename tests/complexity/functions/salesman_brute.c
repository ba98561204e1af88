/* The shortest path through n cities on computed distances, all orders tried. Each order
 * carries its length along; the cities not yet seen stand behind those that are.
 *
 * shape: number
 * time: n!
 * space: n
 * sizes: 3..10 step 1
 */
struct tour {
    int *city;
    int n;
    int best;
};

static int distance(int i, int k)
{
    return (i * 37 + k * 61 + i * k) % 97 + 1;
}

static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static void visit(struct tour *t, int at, int length)
{
    if (at == t->n) {
        t->best = length < t->best ? length : t->best;
        return;
    }
    for (int next = at; next < t->n; next++) {
        swap(t->city, at, next);
        int step = at > 0 ? distance(t->city[at - 1], t->city[at]) : 0;
        visit(t, at + 1, length + step);
        swap(t->city, at, next);
    }
}

long long f(int n)
{
    struct tour t = {malloc((size_t)n * sizeof *t.city), n, INT_MAX};
    for (int i = 0; i < n; i++)
        t.city[i] = i;
    visit(&t, 0, 0);
    free(t.city);
    return t.best;
}
