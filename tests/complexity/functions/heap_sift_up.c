/* The array is a min-heap, for it ascends. Its last element becomes smallest and rises to the
 * root.
 *
 * shape: array
 * input: sorted
 * time: log n
 * space: 1
 */
long long f(int *a, int a_size)
{
    int at = a_size - 1;
    a[at] = -1;
    while (at > 0 && a[(at - 1) / 2] > a[at]) {
        int parent = (at - 1) / 2;
        int t = a[at];
        a[at] = a[parent];
        a[parent] = t;
        at = parent;
    }
    return a[0];
}
