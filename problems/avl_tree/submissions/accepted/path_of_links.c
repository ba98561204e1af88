/* Without recursion: the links on the way down are kept in an array, and walked back until no height changes
 * any more. Children are addressed by side, so that each case is written once. */
typedef struct node {
    int key, height;
    struct node *child[2];
} node;

typedef struct {
    node *root;
    int size;
} avl_tree;

enum { DEEPEST = 64 };

static int tall(const node *n)
{
    return n == NULL ? 0 : n->height;
}

static void measure(node *n)
{
    int a = tall(n->child[0]), b = tall(n->child[1]);
    n->height = (a > b ? a : b) + 1;
}

/* Lifts the child on `side` above the node. */
static void lift(node **link, int side)
{
    node *n = *link, *up = n->child[side];
    n->child[side] = up->child[!side];
    up->child[!side] = n;
    measure(n);
    measure(up);
    *link = up;
}

static void settle(node **path[], int depth)
{
    while (depth-- > 0) {
        node **link = path[depth], *n = *link;
        int before = n->height;
        measure(n);
        for (int side = 0; side < 2; side++) {
            node *high = n->child[side];
            if (tall(high) - tall(n->child[!side]) < 2)
                continue;
            if (tall(high->child[!side]) > tall(high->child[side]))
                lift(&n->child[side], !side);
            lift(link, side);
            break;
        }
        if ((*link)->height == before)
            return;
    }
}

avl_tree *avl_tree_create(void)
{
    return calloc(1, sizeof(avl_tree));
}

bool avl_tree_insert(avl_tree *t, int k)
{
    node **path[DEEPEST], **link = &t->root;
    int depth = 0;
    while (*link != NULL) {
        if ((*link)->key == k)
            return false;
        path[depth++] = link;
        link = &(*link)->child[k > (*link)->key];
    }
    *link = calloc(1, sizeof(node));
    (*link)->key = k;
    (*link)->height = 1;
    t->size++;
    settle(path, depth);
    return true;
}

bool avl_tree_erase(avl_tree *t, int k)
{
    node **path[DEEPEST], **link = &t->root;
    int depth = 0;
    while (*link != NULL && (*link)->key != k) {
        path[depth++] = link;
        link = &(*link)->child[k > (*link)->key];
    }
    node *found = *link;
    if (found == NULL)
        return false;
    if (found->child[0] != NULL) { /* the greatest smaller key takes its place */
        path[depth++] = link;
        link = &found->child[0];
        while ((*link)->child[1] != NULL) {
            path[depth++] = link;
            link = &(*link)->child[1];
        }
        found->key = (*link)->key;
    }
    node *out = *link;
    *link = out->child[out->child[0] == NULL];
    free(out);
    t->size--;
    settle(path, depth);
    return true;
}

bool avl_tree_contains(avl_tree *t, int k)
{
    for (node *n = t->root; n != NULL; n = n->child[k > n->key])
        if (n->key == k)
            return true;
    return false;
}

int *avl_tree_preorder(avl_tree *t, int *return_size)
{
    int *keys = malloc(sizeof(int) * ((size_t)t->size + 1)), count = 0, top = 0;
    node *stack[DEEPEST];
    if (t->root != NULL)
        stack[top++] = t->root;
    while (top > 0) {
        node *n = stack[--top];
        keys[count++] = n->key;
        for (int side = 1; side >= 0; side--)
            if (n->child[side] != NULL)
                stack[top++] = n->child[side];
    }
    *return_size = count;
    return keys;
}
