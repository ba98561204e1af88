/* An array reversed by exchanging from both ends.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    for (int i = 0, j = a_size - 1; i < j; i++, j--) {
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
    return a[0];
}
