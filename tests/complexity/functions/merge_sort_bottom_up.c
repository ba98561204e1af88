/* Merge sort without recursion: runs of 1, 2, 4, ... are merged to and fro.
 *
 * shape: array
 * input: reversed
 * time: n log n
 * space: n
 * sizes: 16..16384
 */
static void merge(const int *from, int *to, int lo, int mid, int hi)
{
    for (int i = lo, j = mid, k = lo; k < hi; k++)
        to[k] = j == hi || (i < mid && from[i] <= from[j]) ? from[i++] : from[j++];
}

long long f(int *a, int a_size)
{
    int *other = malloc((size_t)a_size * sizeof *other);
    int *from = a;
    int *to = other;
    for (int run = 1; run < a_size; run *= 2) {
        for (int lo = 0; lo < a_size; lo += 2 * run) {
            int mid = lo + run < a_size ? lo + run : a_size;
            int hi = mid + run < a_size ? mid + run : a_size;
            merge(from, to, lo, mid, hi);
        }
        int *t = from;
        from = to;
        to = t;
    }
    long long result = from[a_size / 2];
    free(other);
    return result;
}
