/* Without recursion: the way down is kept in an array, and splits go up along it. Separators are the greatest keys of
 * the left side, so that an equal key goes left. */
enum { DEEPEST = 40 };

typedef struct node {
    int keys; /* of an inner node: children - 1 */
    int *key;
    int *value;          /* NULL in an inner node */
    struct node **child; /* NULL in a leaf */
    struct node *right;  /* of a leaf */
} node;

typedef struct {
    int order;
    node *root;
} b_plus_tree;

static node *make(int order, bool leaf)
{
    node *n = calloc(1, sizeof *n);
    n->key = calloc((size_t)order + 1, sizeof(int));
    if (leaf)
        n->value = calloc((size_t)order + 1, sizeof(int));
    else
        n->child = calloc((size_t)order + 1, sizeof(node *));
    return n;
}

b_plus_tree *b_plus_tree_create(int order)
{
    b_plus_tree *b = malloc(sizeof *b);
    b->order = order;
    b->root = make(order, true);
    return b;
}

/* Number of keys below k. */
static int below(const node *n, int k)
{
    int lo = 0, hi = n->keys;
    while (lo < hi) {
        int middle = lo + (hi - lo) / 2;
        if (n->key[middle] < k)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

/* The leaf of k; the inner nodes above it go to path, if that is wanted. */
static node *descend(const b_plus_tree *b, int k, node *path[], int *depth)
{
    node *n = b->root;
    while (n->child != NULL) {
        if (path != NULL)
            path[(*depth)++] = n;
        n = n->child[below(n, k)];
    }
    return n;
}

static void shift(int *a, int from, int to)
{
    memmove(a + from + 1, a + from, sizeof *a * (size_t)(to - from));
}

static void lift(b_plus_tree *b, node *path[], int depth, node *low, int between, node *high)
{
    for (;;) {
        if (depth == 0) {
            node *top = make(b->order, false);
            top->keys = 1;
            top->key[0] = between;
            top->child[0] = low;
            top->child[1] = high;
            b->root = top;
            return;
        }
        node *p = path[--depth];
        int i = below(p, between);
        shift(p->key, i, p->keys);
        memmove(p->child + i + 2, p->child + i + 1, sizeof(node *) * (size_t)(p->keys - i));
        p->key[i] = between;
        p->child[i + 1] = high;
        if (++p->keys < b->order)
            return;
        low = p;
        high = make(b->order, false);
        int keep = p->keys / 2;
        between = p->key[keep];
        high->keys = p->keys - keep - 1;
        memcpy(high->key, p->key + keep + 1, sizeof(int) * (size_t)high->keys);
        memcpy(high->child, p->child + keep + 1, sizeof(node *) * (size_t)(high->keys + 1));
        p->keys = keep;
    }
}

bool b_plus_tree_put(b_plus_tree *b, int k, int v)
{
    node *path[DEEPEST];
    int depth = 0;
    node *n = descend(b, k, path, &depth);
    int i = below(n, k);
    bool there = i < n->keys && n->key[i] == k;
    if (!there) {
        shift(n->key, i, n->keys);
        shift(n->value, i, n->keys);
        n->key[i] = k;
        n->keys++;
    }
    n->value[i] = v;
    if (n->keys > b->order) {
        node *high = make(b->order, true);
        int keep = (n->keys + 1) / 2;
        high->keys = n->keys - keep;
        memcpy(high->key, n->key + keep, sizeof(int) * (size_t)high->keys);
        memcpy(high->value, n->value + keep, sizeof(int) * (size_t)high->keys);
        n->keys = keep;
        high->right = n->right;
        n->right = high;
        lift(b, path, depth, n, n->key[keep - 1], high);
    }
    return !there;
}

int b_plus_tree_get(b_plus_tree *b, int k)
{
    const node *n = descend(b, k, NULL, NULL);
    int i = below(n, k);
    return i < n->keys && n->key[i] == k ? n->value[i] : -1;
}

/* Two passes: the first one counts. */
static int *collect(const b_plus_tree *b, int from, int hi, int limit, bool keys, int *return_size)
{
    const node *start = descend(b, from, NULL, NULL);
    int first = below(start, from), *out = NULL, count = 0;
    for (int pass = 0; pass < 2; pass++) {
        int i = first;
        count = 0;
        for (const node *n = start; n != NULL && count < limit; n = n->right, i = 0) {
            for (; i < n->keys && count < limit && n->key[i] <= hi; i++, count++)
                if (pass == 1)
                    out[count] = keys ? n->key[i] : n->value[i];
            if (i < n->keys)
                break;
        }
        if (pass == 0)
            out = malloc(sizeof *out * ((size_t)count + 1));
    }
    *return_size = count;
    return out;
}

int *b_plus_tree_range(b_plus_tree *b, int lo, int hi, int *return_size)
{
    return collect(b, lo, hi, INT_MAX, false, return_size);
}

int *b_plus_tree_scan(b_plus_tree *b, int from, int limit, int *return_size)
{
    return collect(b, from, INT_MAX, limit, true, return_size);
}

int **b_plus_tree_leaves(b_plus_tree *b, int *return_size, int **return_column_sizes)
{
    node *first = b->root;
    int leaves = 1, count = 0;
    while (first->child != NULL)
        first = first->child[0];
    for (node *n = first; n != NULL; n = n->right)
        leaves += n->keys > 0;
    int **rows = malloc(sizeof *rows * (size_t)leaves), *widths = malloc(sizeof *widths * (size_t)leaves);
    rows[0] = malloc(sizeof(int));
    *rows[0] = b->order;
    widths[count++] = 1;
    for (node *n = first; n != NULL; n = n->right) {
        if (n->keys == 0)
            continue;
        rows[count] = malloc(sizeof(int) * (size_t)n->keys);
        for (int i = 0; i < n->keys; i++)
            rows[count][i] = n->key[i];
        widths[count++] = n->keys;
    }
    *return_size = leaves;
    *return_column_sizes = widths;
    return rows;
}
