/* Fenwick tree that is built in O(n), each cell passing its sum on to the next larger one. Numbers
 * are not kept: the old one is a sum of one number. Unsigned sums wrap round and still give the
 * right differences. */
typedef struct {
    unsigned n;
    unsigned cell[];
} tree;

tree *fenwick_tree_create(int *nums, int nums_size)
{
    unsigned n = (unsigned)nums_size;
    tree *t = calloc(1, sizeof *t + sizeof(unsigned) * (n + 1));
    t->n = n;
    for (unsigned i = 1; i <= n; i++) {
        unsigned next = i + (i & -i);
        t->cell[i] += (unsigned)nums[i - 1];
        if (next <= n)
            t->cell[next] += t->cell[i];
    }
    return t;
}

int fenwick_tree_sum_range(tree *t, int left, int right)
{
    unsigned sum = 0, low = (unsigned)left, i = (unsigned)right + 1;
    /* both walks meet where the prefixes have the same cells left */
    for (; i > low; i -= i & -i)
        sum += t->cell[i];
    for (; low > i; low -= low & -low)
        sum -= t->cell[low];
    return (int)sum;
}

void fenwick_tree_update(tree *t, int index, int val)
{
    unsigned difference = (unsigned)val - (unsigned)fenwick_tree_sum_range(t, index, index);
    for (unsigned i = (unsigned)index + 1; i <= t->n; i += i & -i)
        t->cell[i] += difference;
}

void fenwick_tree_free(tree *t)
{
    free(t);
}
