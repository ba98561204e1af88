/* Three-way partition by the remainder modulo 3, in one sweep.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..16384
 */
static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

long long f(int *a, int a_size)
{
    int lo = 0;
    int hi = a_size;
    for (int i = 0; i < hi;) {
        int colour = a[i] % 3;
        if (colour == 0)
            swap(a, i++, lo++);
        else if (colour == 2)
            swap(a, i, --hi);
        else
            i++;
    }
    return (long long)lo * a_size + hi;
}
