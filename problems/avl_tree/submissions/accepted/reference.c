/* Recursive insertion and erasure; on the way back each node's height is renewed and the node is balanced by
 * one or two rotations. */
typedef struct node {
    int key, height;
    struct node *left, *right;
} node;

typedef struct {
    node *root;
    int size;
} avl_tree;

static int height(const node *n)
{
    return n != NULL ? n->height : 0;
}

static void renew(node *n)
{
    int l = height(n->left), r = height(n->right);
    n->height = 1 + (l > r ? l : r);
}

static node *rotate_right(node *n)
{
    node *up = n->left;
    n->left = up->right;
    up->right = n;
    renew(n);
    renew(up);
    return up;
}

static node *rotate_left(node *n)
{
    node *up = n->right;
    n->right = up->left;
    up->left = n;
    renew(n);
    renew(up);
    return up;
}

static node *balance(node *n)
{
    renew(n);
    int lean = height(n->left) - height(n->right);
    if (lean > 1) {
        if (height(n->left->left) < height(n->left->right))
            n->left = rotate_left(n->left);
        return rotate_right(n);
    }
    if (lean < -1) {
        if (height(n->right->right) < height(n->right->left))
            n->right = rotate_right(n->right);
        return rotate_left(n);
    }
    return n;
}

avl_tree *avl_tree_create(void)
{
    return calloc(1, sizeof(avl_tree));
}

static node *insert(node *n, int k, bool *added)
{
    if (n == NULL) {
        node *leaf = malloc(sizeof *leaf);
        *leaf = (node){k, 1, NULL, NULL};
        *added = true;
        return leaf;
    }
    if (k == n->key)
        return n;
    if (k < n->key)
        n->left = insert(n->left, k, added);
    else
        n->right = insert(n->right, k, added);
    return *added ? balance(n) : n;
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
    return balance(n);
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
    return *gone ? balance(n) : n;
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

static int *show(const node *n, int *to)
{
    if (n == NULL)
        return to;
    *to++ = n->key;
    to = show(n->left, to);
    return show(n->right, to);
}

int *avl_tree_preorder(avl_tree *t, int *return_size)
{
    int *keys = malloc(sizeof *keys * (size_t)t->size);
    show(t->root, keys);
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
