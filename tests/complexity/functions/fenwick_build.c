/* A Fenwick tree built in linear time: each node hands its sum to its parent.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    long long *tree = malloc(((size_t)a_size + 1) * sizeof *tree);
    for (int i = 1; i <= a_size; i++)
        tree[i] = a[i - 1];
    for (int i = 1; i <= a_size; i++) {
        int parent = i + (i & -i);
        if (parent <= a_size)
            tree[parent] += tree[i];
    }
    long long sum = 0;
    for (int i = a_size; i > 0; i -= i & -i)
        sum += tree[i];
    free(tree);
    return sum;
}
