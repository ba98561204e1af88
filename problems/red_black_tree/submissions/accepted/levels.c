/* Arne Andersson's form: nodes carry levels instead of colours, and a node of its parent's level is a red one.
 * Reds are right children only, which leaves two repairs: skew and split. */
typedef struct node {
    int key, level;
    struct node *left, *right;
} node;

typedef struct {
    node *root;
    int size;
} red_black_tree;

static int level(const node *n)
{
    return n != NULL ? n->level : 0;
}

/* A red left child becomes a red right one. */
static node *skew(node *n)
{
    if (n == NULL || level(n->left) != n->level)
        return n;
    node *up = n->left;
    n->left = up->right;
    up->right = n;
    return up;
}

/* Of two reds in a row to the right the first rises by a level. */
static node *split(node *n)
{
    if (n == NULL || n->right == NULL || level(n->right->right) != n->level)
        return n;
    node *up = n->right;
    n->right = up->left;
    up->left = n;
    up->level++;
    return up;
}

red_black_tree *red_black_tree_create(void)
{
    return calloc(1, sizeof(red_black_tree));
}

static node *insert(node *n, int k, bool *added)
{
    if (n == NULL) {
        n = calloc(1, sizeof *n);
        n->key = k;
        n->level = 1;
        *added = true;
        return n;
    }
    if (k < n->key)
        n->left = insert(n->left, k, added);
    else if (k > n->key)
        n->right = insert(n->right, k, added);
    return split(skew(n));
}

bool red_black_tree_insert(red_black_tree *t, int k)
{
    bool added = false;
    t->root = insert(t->root, k, &added);
    t->size += added;
    return added;
}

static node *erase(node *n, int k, bool *gone)
{
    if (n == NULL)
        return NULL;
    if (k < n->key) {
        n->left = erase(n->left, k, gone);
    } else if (k > n->key) {
        n->right = erase(n->right, k, gone);
    } else if (n->left == NULL) { /* its right child, if any, is a red leaf */
        node *right = n->right;
        *gone = true;
        free(n);
        return right;
    } else {
        node *before = n->left;
        while (before->right != NULL)
            before = before->right;
        n->key = before->key;
        n->left = erase(n->left, before->key, gone);
    }
    int low = level(n->left) < level(n->right) ? level(n->left) : level(n->right);
    if (low + 1 < n->level) {
        n->level = low + 1;
        if (level(n->right) > n->level)
            n->right->level = n->level;
    }
    n = skew(n);
    n->right = skew(n->right);
    if (n->right != NULL)
        n->right->right = skew(n->right->right);
    n = split(n);
    n->right = split(n->right);
    return n;
}

bool red_black_tree_erase(red_black_tree *t, int k)
{
    bool gone = false;
    t->root = erase(t->root, k, &gone);
    t->size -= gone;
    return gone;
}

bool red_black_tree_contains(red_black_tree *t, int k)
{
    const node *n = t->root;
    while (n != NULL && n->key != k)
        n = k < n->key ? n->left : n->right;
    return n != NULL;
}

static void show(const node *n, int above, int **row, int *count)
{
    if (n == NULL)
        return;
    int *pair = row[(*count)++] = malloc(2 * sizeof(int));
    pair[0] = n->key;
    pair[1] = n->level == above;
    show(n->left, n->level, row, count);
    show(n->right, n->level, row, count);
}

int **red_black_tree_dump(red_black_tree *t, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(sizeof(int *) * ((size_t)t->size + 1)), count = 0;
    int *widths = malloc(sizeof(int) * ((size_t)t->size + 1));
    show(t->root, 0, rows, &count);
    for (int i = 0; i < count; i++)
        widths[i] = 2;
    *return_size = count;
    *return_column_sizes = widths;
    return rows;
}
