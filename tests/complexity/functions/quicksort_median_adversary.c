/* Quicksort with the median of the first, the middle and the last element against McIlroy's
 * adversary, who sorts nothing beforehand: a value is solid once a comparison needs it, and
 * the candidate for the pivot gets the smallest that is left.
 *
 * shape: number
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
struct adversary {
    int *value; /* of each item; gas until it is known */
    int gas;
    int solid;
    int candidate;
};

static bool less(struct adversary *e, int x, int y)
{
    if (e->value[x] == e->gas && e->value[y] == e->gas)
        e->value[x == e->candidate ? x : y] = e->solid++;
    if (e->value[x] == e->gas)
        e->candidate = x;
    else if (e->value[y] == e->gas)
        e->candidate = y;
    return e->value[x] < e->value[y];
}

static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static void sort(struct adversary *e, int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int mid = lo + (hi - lo) / 2;
    if (less(e, a[mid], a[lo]))
        swap(a, mid, lo);
    if (less(e, a[hi], a[lo]))
        swap(a, hi, lo);
    if (less(e, a[hi], a[mid]))
        swap(a, hi, mid);
    swap(a, mid, hi);
    int m = lo;
    for (int i = lo; i < hi; i++)
        if (less(e, a[i], a[hi]))
            swap(a, i, m++);
    swap(a, m, hi);
    sort(e, a, lo, m - 1);
    sort(e, a, m + 1, hi);
}

long long f(int n)
{
    int *item = malloc(2 * (size_t)n * sizeof *item);
    struct adversary e = {item + n, n, 0, 0};
    for (int i = 0; i < n; i++) {
        item[i] = i;
        e.value[i] = n;
    }
    sort(&e, item, 0, n - 1);
    long long last = item[n - 1];
    free(item);
    return last;
}
