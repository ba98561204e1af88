/* Inversions of a permutation with a Fenwick tree.
 *
 * shape: array
 * input: permutation
 * time: n log n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int *tree = calloc((size_t)a_size + 1, sizeof *tree);
    long long inversions = 0;
    for (int i = a_size - 1; i >= 0; i--) {
        for (int k = a[i]; k > 0; k -= k & -k)
            inversions += tree[k];
        for (int k = a[i] + 1; k <= a_size; k += k & -k)
            tree[k]++;
    }
    free(tree);
    return inversions;
}
