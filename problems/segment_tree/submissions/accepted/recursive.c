/* Recursive tree: the nodes of a piece of k numbers take up 2 k - 1 cells in a row: the node
 * itself, the left half, the right half. So 2 n cells are enough for any n. */
typedef struct {
    int n;
    int *min;
} tree;

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* Where the right half's cells start, for the node of [lo, hi]. */
static int right_of(int node, int lo, int mid)
{
    return node + 2 * (mid - lo + 1);
}

static void build(tree *t, const int *nums, int node, int lo, int hi)
{
    if (lo == hi) {
        t->min[node] = nums[lo];
        return;
    }
    int mid = lo + (hi - lo) / 2, right = right_of(node, lo, mid);
    build(t, nums, node + 1, lo, mid);
    build(t, nums, right, mid + 1, hi);
    t->min[node] = smaller(t->min[node + 1], t->min[right]);
}

static void assign(tree *t, int node, int lo, int hi, int i, int v)
{
    if (lo == hi) {
        t->min[node] = v;
        return;
    }
    int mid = lo + (hi - lo) / 2, right = right_of(node, lo, mid);
    if (i <= mid)
        assign(t, node + 1, lo, mid, i, v);
    else
        assign(t, right, mid + 1, hi, i, v);
    t->min[node] = smaller(t->min[node + 1], t->min[right]);
}

static int range_min(const tree *t, int node, int lo, int hi, int l, int r)
{
    if (r < lo || hi < l)
        return INT_MAX;
    if (l <= lo && hi <= r)
        return t->min[node];
    int mid = lo + (hi - lo) / 2;
    return smaller(range_min(t, node + 1, lo, mid, l, r),
                   range_min(t, right_of(node, lo, mid), mid + 1, hi, l, r));
}

static int first_below(const tree *t, int node, int lo, int hi, int l, int x)
{
    if (hi < l || t->min[node] >= x)
        return -1;
    if (lo == hi)
        return lo;
    int mid = lo + (hi - lo) / 2;
    int found = first_below(t, node + 1, lo, mid, l, x);
    return found >= 0 ? found : first_below(t, right_of(node, lo, mid), mid + 1, hi, l, x);
}

tree *segment_tree_create(int *nums, int nums_size)
{
    tree *t = malloc(sizeof *t);
    t->n = nums_size;
    t->min = malloc(sizeof *t->min * 2 * (size_t)nums_size);
    build(t, nums, 0, 0, nums_size - 1);
    return t;
}

void segment_tree_assign(tree *t, int i, int v)
{
    assign(t, 0, 0, t->n - 1, i, v);
}

int segment_tree_range_min(tree *t, int l, int r)
{
    return range_min(t, 0, 0, t->n - 1, l, r);
}

int segment_tree_first_below(tree *t, int l, int x)
{
    return first_below(t, 0, 0, t->n - 1, l, x);
}

void segment_tree_free(tree *t)
{
    free(t->min);
    free(t);
}
