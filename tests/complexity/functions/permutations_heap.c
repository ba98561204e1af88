/* Heap's algorithm: one exchange between a permutation and the next.
 *
 * shape: array
 * time: n!
 * space: n
 * sizes: 3..10 step 1
 */
static int permute(int *a, int k, int n)
{
    if (k == 1)
        return a[0] > a[n - 1];
    int larger = permute(a, k - 1, n);
    for (int i = 0; i < k - 1; i++) {
        int from = k % 2 == 0 ? i : 0;
        int t = a[from];
        a[from] = a[k - 1];
        a[k - 1] = t;
        larger += permute(a, k - 1, n);
    }
    return larger;
}

long long f(int *a, int a_size)
{
    return permute(a, a_size, a_size);
}
