/* A tree for the minima, but first_below looks at one number after another: m n where none is
 * below. */
// judge: misses time absent
typedef struct {
    int n;
    int leaves; /* a power of two */
    int *min;   /* node 1 is the root, nodes leaves .. 2 leaves - 1 are the numbers */
} tree;

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

tree *segment_tree_create(int *nums, int nums_size)
{
    tree *t = malloc(sizeof *t);
    t->n = nums_size;
    t->leaves = 1;
    while (t->leaves < nums_size)
        t->leaves *= 2;
    t->min = malloc(sizeof *t->min * 2 * (size_t)t->leaves);
    for (int i = 0; i < t->leaves; i++)
        t->min[t->leaves + i] = i < nums_size ? nums[i] : INT_MAX;
    for (int i = t->leaves - 1; i > 0; i--)
        t->min[i] = smaller(t->min[2 * i], t->min[2 * i + 1]);
    return t;
}

void segment_tree_assign(tree *t, int i, int v)
{
    int node = t->leaves + i;
    t->min[node] = v;
    for (node /= 2; node > 0; node /= 2)
        t->min[node] = smaller(t->min[2 * node], t->min[2 * node + 1]);
}

int segment_tree_range_min(tree *t, int l, int r)
{
    int min = INT_MAX;
    int a = t->leaves + l, b = t->leaves + r + 1;
    for (; a < b; a /= 2, b /= 2) {
        if (a % 2 == 1)
            min = smaller(min, t->min[a++]);
        if (b % 2 == 1)
            min = smaller(min, t->min[--b]);
    }
    return min;
}

int segment_tree_first_below(tree *t, int l, int x)
{
    for (int i = l; i < t->n; i++)
        if (t->min[t->leaves + i] < x)
            return i;
    return -1;
}

void segment_tree_free(tree *t)
{
    free(t->min);
    free(t);
}
