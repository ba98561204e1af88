/* Bottom-up tree in one array; the leaves are padded to a power of two with INT_MAX, so that every
 * level reads from left to right. */
typedef struct {
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

/* Goes to the right, by pieces as large as possible, until one has a number below x; then down in
 * it, to the left where possible. The padding is INT_MAX and never below. */
int segment_tree_first_below(tree *t, int l, int x)
{
    int node = t->leaves + l;
    while (t->min[node] >= x) {
        while (node % 2 == 1)
            node /= 2; /* a right child: its parent's piece ends here, too */
        if (node == 0)
            return -1;
        node++;
    }
    while (node < t->leaves)
        node = t->min[2 * node] < x ? 2 * node : 2 * node + 1;
    return node - t->leaves;
}

void segment_tree_free(tree *t)
{
    free(t->min);
    free(t);
}
