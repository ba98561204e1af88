/* A segment tree of maxima, stored in 2 n places; n updates go from a leaf to the root.
 *
 * shape: array
 * time: n log n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int *tree = calloc(2 * (size_t)a_size, sizeof *tree);
    for (int i = 0; i < a_size; i++) {
        int at = i + a_size;
        tree[at] = a[i];
        for (at /= 2; at > 0; at /= 2)
            tree[at] = tree[2 * at] > tree[2 * at + 1] ? tree[2 * at] : tree[2 * at + 1];
    }
    long long most = tree[1];
    free(tree);
    return most;
}
