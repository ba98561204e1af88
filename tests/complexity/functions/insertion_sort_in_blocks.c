/* Insertion sort within blocks of the root of n, each of which is descending: n times the
 * root, quartered.
 *
 * shape: array
 * input: reversed
 * time: n sqrt n
 * space: 1
 * sizes: 64..16384
 */
static void sort(int *a, int n)
{
    for (int i = 1; i < n; i++) {
        int value = a[i];
        int at = i;
        for (; at > 0 && a[at - 1] > value; at--)
            a[at] = a[at - 1];
        a[at] = value;
    }
}

long long f(int *a, int a_size)
{
    int width = 2 * (int)sqrt(a_size);
    for (int at = 0; at < a_size; at += width)
        sort(a + at, at + width <= a_size ? width : a_size - at);
    return a[0];
}
