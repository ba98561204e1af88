/* Saves the padding: n leaves behind n - 1 inner nodes. That is fine for the minimum of a range,
 * but the leaves are on two levels, and going down from the root meets them in rotated order. */
// judge: fails six_numbers
typedef struct {
    int n;
    int *min;
} tree;

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

tree *segment_tree_create(int *nums, int nums_size)
{
    tree *t = malloc(sizeof *t);
    t->n = nums_size;
    t->min = malloc(sizeof *t->min * 2 * (size_t)nums_size);
    memcpy(t->min + nums_size, nums, sizeof *nums * (size_t)nums_size);
    for (int i = nums_size - 1; i > 0; i--)
        t->min[i] = smaller(t->min[2 * i], t->min[2 * i + 1]);
    return t;
}

void segment_tree_assign(tree *t, int i, int v)
{
    int node = t->n + i;
    t->min[node] = v;
    for (node /= 2; node > 0; node /= 2)
        t->min[node] = smaller(t->min[2 * node], t->min[2 * node + 1]);
}

int segment_tree_range_min(tree *t, int l, int r)
{
    int min = INT_MAX;
    int a = t->n + l, b = t->n + r + 1;
    for (; a < b; a /= 2, b /= 2) {
        if (a % 2 == 1)
            min = smaller(min, t->min[a++]);
        if (b % 2 == 1)
            min = smaller(min, t->min[--b]);
    }
    return min;
}

static int descend(tree *t, int node, int l, int x)
{
    if (t->min[node] >= x)
        return -1;
    if (node >= t->n)
        return node - t->n >= l ? node - t->n : -1;
    int left = descend(t, 2 * node, l, x);
    return left >= 0 ? left : descend(t, 2 * node + 1, l, x);
}

int segment_tree_first_below(tree *t, int l, int x)
{
    return descend(t, 1, l, x);
}
