/* Insertion sort with one look at the gap of half the array before: the second pass is still
 * quadratic.
 *
 * shape: array
 * input: reversed
 * time: n^2
 * space: 1
 * sizes: 64..1024
 */
static void sort_gap(int *a, int n, int gap)
{
    for (int i = gap; i < n; i++) {
        int value = a[i];
        int at = i;
        for (; at >= gap && a[at - gap] > value; at -= gap)
            a[at] = a[at - gap];
        a[at] = value;
    }
}

long long f(int *a, int a_size)
{
    sort_gap(a, a_size, a_size / 2);
    sort_gap(a, a_size, 1);
    return a[0];
}
