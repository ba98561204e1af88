/* The nodes of a segment tree over 0..n-1 that a point query visits. The tree is not built:
 * the path follows from the bounds.
 *
 * shape: number
 * time: log n
 * space: log n
 * sizes: 16..1000000
 */
static int visit(int lo, int hi, int at)
{
    if (hi - lo == 1)
        return 1;
    int mid = lo + (hi - lo) / 2;
    return 1 + (at < mid ? visit(lo, mid, at) : visit(mid, hi, at));
}

long long f(int n)
{
    return visit(0, n, n / 3);
}
