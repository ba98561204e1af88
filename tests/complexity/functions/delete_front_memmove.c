/* A queue in an array: what is left moves to the front each time.
 *
 * shape: array
 * time: n^2
 * space: 1
 * sizes: 64..8192
 */
long long f(int *a, int a_size)
{
    long long hash = 0;
    for (int n = a_size; n > 0; n--) {
        hash = (hash * 31 + a[0]) % 1000000007;
        memmove(a, a + 1, (size_t)(n - 1) * sizeof *a);
    }
    return hash;
}
