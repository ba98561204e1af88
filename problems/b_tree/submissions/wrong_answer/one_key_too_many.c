/* Splits a node when it has more than 2t keys: nodes with 2t keys remain. */
// judge: fails root_splits
typedef struct node {
    int count; /* keys; count + 1 children unless it is a leaf */
    bool leaf;
    int *key;
    struct node **child;
} node;

typedef struct {
    int t, levels, nodes;
    node *root; /* NULL while empty */
} b_tree;

static node *new_node(b_tree *b, bool leaf)
{
    node *n = malloc(sizeof *n);
    n->count = 0;
    n->leaf = leaf;
    n->key = malloc(sizeof *n->key * (size_t)(2 * b->t + 1));
    n->child = leaf ? NULL : malloc(sizeof(node *) * (size_t)(2 * b->t + 2));
    b->nodes++;
    return n;
}

b_tree *b_tree_create(int t)
{
    b_tree *b = malloc(sizeof *b);
    *b = (b_tree){t, 0, 0, NULL};
    return b;
}

/* Number of keys below k: where it stands, or which child it belongs to. */
static int position(const node *n, int k)
{
    int lo = 0, hi = n->count;
    while (lo < hi) {
        int middle = (lo + hi) / 2;
        if (n->key[middle] < k)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

/* Keys and, in an inner node, the child behind the key; there is room for one key too many. */
static void put(node *n, int i, int k, node *after)
{
    for (int j = n->count; j > i; j--) {
        n->key[j] = n->key[j - 1];
        if (!n->leaf)
            n->child[j + 1] = n->child[j];
    }
    n->key[i] = k;
    if (!n->leaf)
        n->child[i + 1] = after;
    n->count++;
}

/* A node with 2t keys keeps t of them; the next one goes up, the others make a new node. */
static node *split(b_tree *b, node *n, int *up)
{
    int keep = b->t, rest = n->count - keep - 1;
    node *high = new_node(b, n->leaf);
    memcpy(high->key, n->key + keep + 1, sizeof(int) * (size_t)rest);
    if (!n->leaf)
        memcpy(high->child, n->child + keep + 1, sizeof(node *) * (size_t)(rest + 1));
    high->count = rest;
    *up = n->key[keep];
    n->count = keep;
    return high;
}

/* The new right neighbour if n had to be split, *up being the key between. */
static node *insert(b_tree *b, node *n, int k, int *up, bool *added)
{
    int i = position(n, k), between = k;
    if (i < n->count && n->key[i] == k)
        return NULL;
    node *after = NULL;
    if (n->leaf) {
        *added = true;
    } else {
        after = insert(b, n->child[i], k, &between, added);
        if (after == NULL)
            return NULL;
    }
    put(n, i, between, after);
    return n->count <= 2 * b->t ? NULL : split(b, n, up);
}

bool b_tree_insert(b_tree *b, int k)
{
    bool added = false;
    int up = 0;
    if (b->root == NULL) {
        b->root = new_node(b, true);
        b->levels = 1;
    }
    node *high = insert(b, b->root, k, &up, &added);
    if (high != NULL) {
        node *top = new_node(b, false);
        top->child[0] = b->root;
        top->child[1] = high;
        top->key[0] = up;
        top->count = 1;
        b->root = top;
        b->levels++;
    }
    return added;
}

bool b_tree_contains(b_tree *b, int k)
{
    const node *n = b->root;
    while (n != NULL) {
        int i = position(n, k);
        if (i < n->count && n->key[i] == k)
            return true;
        n = n->leaf ? NULL : n->child[i];
    }
    return false;
}

static int show(const node *n, int level, int **rows, int *widths, int at)
{
    int *row = malloc(sizeof *row * (size_t)(n->count + 1));
    row[0] = level;
    for (int i = 0; i < n->count; i++)
        row[i + 1] = n->key[i];
    rows[at] = row;
    widths[at++] = n->count + 1;
    for (int i = 0; !n->leaf && i <= n->count; i++)
        at = show(n->child[i], level + 1, rows, widths, at);
    return at;
}

int **b_tree_nodes(b_tree *b, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(sizeof *rows * (size_t)(b->nodes + 1));
    int *widths = malloc(sizeof *widths * (size_t)(b->nodes + 1));
    rows[0] = malloc(2 * sizeof(int));
    rows[0][0] = b->t;
    rows[0][1] = b->levels;
    widths[0] = 2;
    *return_size = b->root != NULL ? show(b->root, 0, rows, widths, 1) : 1;
    *return_column_sizes = widths;
    return rows;
}

static void drop(node *n)
{
    for (int i = 0; !n->leaf && i <= n->count; i++)
        drop(n->child[i]);
    free(n->key);
    free(n->child);
    free(n);
}

void b_tree_free(b_tree *b)
{
    if (b->root != NULL)
        drop(b->root);
    free(b);
}
