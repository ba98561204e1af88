/* The array is a max-heap, for it descends. Its root is made smallest and sinks to a leaf.
 *
 * shape: array
 * input: reversed
 * time: log n
 * space: 1
 */
long long f(int *a, int a_size)
{
    int at = 0;
    a[0] = -1;
    for (int child = 1; child < a_size; child = 2 * at + 1) {
        if (child + 1 < a_size && a[child + 1] > a[child])
            child++;
        if (a[child] <= a[at])
            break;
        int t = a[at];
        a[at] = a[child];
        a[child] = t;
        at = child;
    }
    return at;
}
