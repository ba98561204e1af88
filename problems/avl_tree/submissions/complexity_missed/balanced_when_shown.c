/* A plain search tree that is never balanced. When asked to show itself, it shows the balanced tree that it
 * should have been. Keys that come in order make a list of it. */
// judge: misses time
typedef struct node {
    int key;
    struct node *left, *right;
} node;

typedef struct {
    node *root;
    int size;
} avl_tree;

avl_tree *avl_tree_create(void)
{
    return calloc(1, sizeof(avl_tree));
}

static node *insert(node *n, int k, bool *added)
{
    if (n == NULL) {
        node *leaf = malloc(sizeof *leaf);
        *leaf = (node){k, NULL, NULL};
        *added = true;
        return leaf;
    }
    if (k == n->key)
        return n;
    if (k < n->key)
        n->left = insert(n->left, k, added);
    else
        n->right = insert(n->right, k, added);
    return n;
}

bool avl_tree_insert(avl_tree *t, int k)
{
    bool added = false;
    t->root = insert(t->root, k, &added);
    t->size += added;
    return added;
}

/* Unlinks the smallest node. */
static node *take_least(node *n, node **least)
{
    if (n->left == NULL) {
        *least = n;
        return n->right;
    }
    n->left = take_least(n->left, least);
    return n;
}

static node *erase(node *n, int k, bool *gone)
{
    if (n == NULL)
        return NULL;
    if (k < n->key) {
        n->left = erase(n->left, k, gone);
    } else if (k > n->key) {
        n->right = erase(n->right, k, gone);
    } else {
        node *left = n->left, *right = n->right;
        *gone = true;
        free(n);
        if (right == NULL)
            return left;
        right = take_least(right, &n);
        n->left = left;
        n->right = right;
    }
    return n;
}

bool avl_tree_erase(avl_tree *t, int k)
{
    bool gone = false;
    t->root = erase(t->root, k, &gone);
    t->size -= gone;
    return gone;
}

bool avl_tree_contains(avl_tree *t, int k)
{
    const node *n = t->root;
    while (n != NULL && n->key != k)
        n = k < n->key ? n->left : n->right;
    return n != NULL;
}

static int *list(const node *n, int *to)
{
    if (n == NULL)
        return to;
    to = list(n->left, to);
    *to++ = n->key;
    return list(n->right, to);
}

/* The preorder of a balanced tree over a sorted piece. */
static int *halve(const int *sorted, int n, int *to)
{
    if (n == 0)
        return to;
    *to++ = sorted[n / 2];
    to = halve(sorted, n / 2, to);
    return halve(sorted + n / 2 + 1, n - n / 2 - 1, to);
}

int *avl_tree_preorder(avl_tree *t, int *return_size)
{
    int *sorted = malloc(sizeof *sorted * ((size_t)t->size + 1));
    int *keys = malloc(sizeof *keys * ((size_t)t->size + 1));
    list(t->root, sorted);
    halve(sorted, t->size, keys);
    free(sorted);
    *return_size = t->size;
    return keys;
}

static void drop(node *n)
{
    if (n == NULL)
        return;
    drop(n->left);
    drop(n->right);
    free(n);
}

void avl_tree_free(avl_tree *t)
{
    drop(t->root);
    free(t);
}
