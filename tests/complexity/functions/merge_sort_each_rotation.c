/* Every rotation of the array sorted by merging from below, on a copy.
 *
 * shape: array
 * input: permutation
 * time: n^2 log n
 * space: n
 * sizes: 16..512
 */
static void merge(const int *from, int *to, int lo, int mid, int hi)
{
    for (int i = lo, j = mid, k = lo; k < hi; k++)
        to[k] = j == hi || (i < mid && from[i] <= from[j]) ? from[i++] : from[j++];
}

static int *sort(int *from, int *to, int n)
{
    for (int run = 1; run < n; run *= 2) {
        for (int lo = 0; lo < n; lo += 2 * run) {
            int mid = lo + run < n ? lo + run : n;
            int hi = mid + run < n ? mid + run : n;
            merge(from, to, lo, mid, hi);
        }
        int *t = from;
        from = to;
        to = t;
    }
    return from;
}

long long f(int *a, int a_size)
{
    int *x = malloc((size_t)a_size * sizeof *x);
    int *y = malloc((size_t)a_size * sizeof *y);
    long long sum = 0;
    for (int shift = 0; shift < a_size; shift++) {
        for (int i = 0; i < a_size; i++)
            x[i] = a[(i + shift) % a_size];
        sum += sort(x, y, a_size)[shift];
    }
    free(x);
    free(y);
    return sum;
}
