/* Rotated by k in steps of one, each a memmove.
 *
 * shape: array_number
 * time: n*k
 * space: 1
 * sizes: 64..8192
 * fixed: 64
 */
long long f(int *a, int a_size, int k)
{
    for (int i = 0; i < k; i++) {
        int first = a[0];
        memmove(a, a + 1, (size_t)(a_size - 1) * sizeof *a);
        a[a_size - 1] = first;
    }
    return a[0];
}
