/* One way down: a full node is split before it is entered, so that there is always room for the median of the
 * next split. */
typedef struct node {
    int count; /* keys; count + 1 children unless it is a leaf */
    bool leaf;
    int *key;
    struct node **child;
} node;

typedef struct {
    int t, levels;
    int rows; /* of `nodes`: one for the tree and one for each node */
    node *root; /* NULL while empty */
} b_tree;

static node *new_node(b_tree *b, bool leaf)
{
    node *n = malloc(sizeof *n);
    n->count = 0;
    n->leaf = leaf;
    n->key = malloc(sizeof *n->key * (size_t)(2 * b->t - 1));
    n->child = leaf ? NULL : malloc(sizeof(node *) * (size_t)(2 * b->t));
    b->rows++;
    return n;
}

b_tree *b_tree_create(int t)
{
    b_tree *b = malloc(sizeof *b);
    *b = (b_tree){t, 0, 1, NULL};
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

/* Child i of p is full: its upper half becomes child i + 1, its median a key of p. */
static void split(b_tree *b, node *p, int i)
{
    int t = b->t;
    node *low = p->child[i], *high = new_node(b, low->leaf);
    for (int j = t; !low->leaf && j <= low->count; j++)
        high->child[j - t] = low->child[j];
    for (int j = t; j < low->count; j++)
        high->key[high->count++] = low->key[j];
    low->count = t - 1;
    for (int j = p->count - 1; j >= i; j--) {
        p->key[j + 1] = p->key[j];
        p->child[j + 2] = p->child[j + 1];
    }
    p->key[i] = low->key[t - 1];
    p->child[i + 1] = high;
    p->count++;
}

bool b_tree_insert(b_tree *b, int k)
{
    if (b->root == NULL) {
        b->root = new_node(b, true);
        b->levels = 1;
    }
    if (b->root->count == 2 * b->t - 1) {
        node *top = new_node(b, false);
        top->child[0] = b->root;
        b->root = top;
        b->levels++;
        split(b, top, 0);
    }
    node *n = b->root;
    for (;;) {
        int i = position(n, k);
        if (i < n->count && n->key[i] == k)
            return false;
        if (n->leaf) {
            for (int j = n->count - 1; j >= i; j--)
                n->key[j + 1] = n->key[j];
            n->key[i] = k;
            n->count++;
            return true;
        }
        if (n->child[i]->count == 2 * b->t - 1) {
            split(b, n, i);
            continue; /* the median may be k, or send it to the right */
        }
        n = n->child[i];
    }
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
    memcpy(row + 1, n->key, sizeof *row * (size_t)n->count);
    rows[at] = row;
    widths[at++] = n->count + 1;
    for (int i = 0; !n->leaf && i <= n->count; i++)
        at = show(n->child[i], level + 1, rows, widths, at);
    return at;
}

int **b_tree_nodes(b_tree *b, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(sizeof *rows * (size_t)b->rows), head[] = {b->t, b->levels};
    int *widths = malloc(sizeof *widths * (size_t)b->rows);
    rows[0] = malloc(sizeof head);
    memcpy(rows[0], head, sizeof head);
    widths[0] = 2;
    if (b->root != NULL)
        show(b->root, 0, rows, widths, 1);
    *return_size = b->rows;
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
