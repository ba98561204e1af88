/* Rotation by a third with three reversals.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..16384
 */
static void reverse(int *a, int i, int j)
{
    for (j--; i < j; i++, j--) {
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
}

long long f(int *a, int a_size)
{
    reverse(a, 0, a_size / 3);
    reverse(a, a_size / 3, a_size);
    reverse(a, 0, a_size);
    return a[0];
}
