/* Sets joined by relabelling one of them. They are joined in halves, so each element is
 * relabelled in half of log n joins.
 *
 * shape: array
 * input: permutation
 * time: n log n
 * space: n
 * sizes: 64..8192
 */
static void join(int *label, const int *member, int lo, int hi)
{
    if (hi - lo < 2)
        return;
    int mid = lo + (hi - lo) / 2;
    join(label, member, lo, mid);
    join(label, member, mid, hi);
    for (int i = lo; i < mid; i++)
        label[member[i]] = label[member[mid]];
}

long long f(int *a, int a_size)
{
    int *label = malloc((size_t)a_size * sizeof *label);
    for (int i = 0; i < a_size; i++)
        label[i] = i;
    join(label, a, 0, a_size);
    int differing = 0;
    for (int i = 1; i < a_size; i++)
        differing += label[i] != label[0];
    free(label);
    return differing;
}
