/* Insertion sort of a descending array: every element goes to the front.
 *
 * shape: array
 * input: reversed
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    for (int i = 1; i < a_size; i++) {
        int value = a[i];
        int at = i;
        for (; at > 0 && a[at - 1] > value; at--)
            a[at] = a[at - 1];
        a[at] = value;
    }
    return a[0];
}
