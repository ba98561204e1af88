/* Inner nodes hold separators: the least key of the leaf to the right at the time of a split. All entries are in the
 * leaves, which are linked. Nodes have room for one entry too many, and are split on the way back. */
typedef struct node {
    bool leaf;
    int count; /* entries of a leaf, children of an inner node */
    int *key;  /* of an inner node: key[i] separates children i and i + 1 */
    int *value;
    struct node **child, *next;
} node;

typedef struct {
    int order;
    node *root, *first;
} b_plus_tree;

static node *new_node(b_plus_tree *b, bool leaf)
{
    node *n = calloc(1, sizeof *n);
    size_t room = (size_t)b->order + 1;
    n->leaf = leaf;
    n->key = malloc(sizeof(int) * room);
    if (leaf)
        n->value = malloc(sizeof(int) * room);
    else
        n->child = malloc(sizeof(node *) * room);
    return n;
}

b_plus_tree *b_plus_tree_create(int order)
{
    b_plus_tree *b = calloc(1, sizeof *b);
    b->order = order;
    b->root = b->first = new_node(b, true);
    return b;
}

/* Which child k belongs to: the number of separators up to k. */
static int child_of(const node *n, int k)
{
    int lo = 0, hi = n->count - 1;
    while (lo < hi) {
        int middle = (lo + hi) / 2;
        if (n->key[middle] <= k)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

/* The first entry of a leaf that is not below k. */
static int entry_of(const node *n, int k)
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

static node *leaf_of(const b_plus_tree *b, int k)
{
    node *n = b->root;
    while (!n->leaf)
        n = n->child[child_of(n, k)];
    return n;
}

static node *split_leaf(b_plus_tree *b, node *n, int *separator)
{
    node *high = new_node(b, true);
    int keep = n->count / 2;
    high->count = n->count - keep;
    memcpy(high->key, n->key + keep, sizeof(int) * (size_t)high->count);
    memcpy(high->value, n->value + keep, sizeof(int) * (size_t)high->count);
    n->count = keep;
    high->next = n->next;
    n->next = high;
    *separator = high->key[0];
    return high;
}

static node *split_inner(b_plus_tree *b, node *n, int *separator)
{
    node *high = new_node(b, false);
    int keep = n->count / 2;
    high->count = n->count - keep;
    memcpy(high->child, n->child + keep, sizeof(node *) * (size_t)high->count);
    memcpy(high->key, n->key + keep, sizeof(int) * (size_t)high->count); /* the last one separates nothing */
    *separator = n->key[keep - 1];
    n->count = keep;
    return high;
}

/* The new right neighbour if n had to be split, *separator between them. */
static node *insert(b_plus_tree *b, node *n, int k, int v, int *separator, bool *added)
{
    if (n->leaf) {
        int i = entry_of(n, k);
        if (i < n->count && n->key[i] == k) {
            n->value[i] = v;
            return NULL;
        }
        for (int j = n->count - 1; j >= i; j--) {
            n->key[j + 1] = n->key[j];
            n->value[j + 1] = n->value[j];
        }
        n->key[i] = k;
        n->value[i] = v;
        n->count++;
        *added = true;
        return n->count > b->order ? split_leaf(b, n, separator) : NULL;
    }
    int i = child_of(n, k), between;
    node *high = insert(b, n->child[i], k, v, &between, added);
    if (high == NULL)
        return NULL;
    for (int j = n->count - 2; j >= i; j--) {
        n->key[j + 1] = n->key[j];
        n->child[j + 2] = n->child[j + 1];
    }
    n->key[i] = between;
    n->child[i + 1] = high;
    n->count++;
    return n->count > b->order ? split_inner(b, n, separator) : NULL;
}

bool b_plus_tree_put(b_plus_tree *b, int k, int v)
{
    bool added = false;
    int separator;
    node *high = insert(b, b->root, k, v, &separator, &added);
    if (high != NULL) {
        node *top = new_node(b, false);
        top->count = 2;
        top->child[0] = b->root;
        top->child[1] = high;
        top->key[0] = separator;
        b->root = top;
    }
    return added;
}

int b_plus_tree_get(b_plus_tree *b, int k)
{
    const node *n = leaf_of(b, k);
    int i = entry_of(n, k);
    return i < n->count && n->key[i] == k ? n->value[i] : -1;
}

static void append(int **to, int *count, int *room, int x)
{
    if (*count == *room) {
        *room = 2 * *room + 8;
        *to = realloc(*to, sizeof **to * (size_t)*room);
    }
    (*to)[(*count)++] = x;
}

int *b_plus_tree_range(b_plus_tree *b, int lo, int hi, int *return_size)
{
    int *values = NULL, count = 0, room = 0;
    const node *n = leaf_of(b, lo);
    for (int i = entry_of(n, lo); n != NULL; n = n->next, i = 0) {
        for (; i < n->count && n->key[i] <= hi; i++)
            append(&values, &count, &room, n->value[i]);
        if (i < n->count)
            break;
    }
    *return_size = count;
    return values;
}

int *b_plus_tree_scan(b_plus_tree *b, int from, int limit, int *return_size)
{
    int *keys = NULL, count = 0, room = 0;
    const node *n = leaf_of(b, from);
    int i = entry_of(n, from);
    while (n != NULL && count < limit) {
        if (i < n->count) {
            append(&keys, &count, &room, n->key[i++]);
        } else {
            n = n->next;
            i = 0;
        }
    }
    *return_size = count;
    return keys;
}

int **b_plus_tree_leaves(b_plus_tree *b, int *return_size, int **return_column_sizes)
{
    int count = 1, at = 1;
    for (const node *n = b->first; n != NULL && n->count > 0; n = n->next) /* no row for the leaf of an empty tree */
        count++;
    int **rows = malloc(sizeof *rows * (size_t)count);
    int *widths = malloc(sizeof *widths * (size_t)count);
    rows[0] = malloc(sizeof(int));
    rows[0][0] = b->order;
    widths[0] = 1;
    for (const node *n = b->first; at < count; n = n->next) {
        rows[at] = malloc(sizeof(int) * (size_t)n->count);
        memcpy(rows[at], n->key, sizeof(int) * (size_t)n->count);
        widths[at++] = n->count;
    }
    *return_size = count;
    *return_column_sizes = widths;
    return rows;
}

static void drop(node *n)
{
    for (int i = 0; !n->leaf && i < n->count; i++)
        drop(n->child[i]);
    free(n->key);
    free(n->value);
    free(n->child);
    free(n);
}

void b_plus_tree_free(b_plus_tree *b)
{
    drop(b->root);
    free(b);
}
