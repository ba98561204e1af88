/* A treap, with random priorities, from ascending keys, which are searched for afterwards:
 * ascending order does not hurt it. Insertion walks from the root and splits.
 *
 * shape: array
 * input: sorted
 * time: n log n
 * space: n
 * sizes: 64..16384
 */
struct treap {
    int key;
    int priority;
    struct treap *left;
    struct treap *right;
};

/* Keys below `key` to *less, the others to *more. */
static void split(struct treap *t, int key, struct treap **less, struct treap **more)
{
    while (t != NULL) {
        if (t->key < key) {
            *less = t;
            less = &t->right;
            t = t->right;
        } else {
            *more = t;
            more = &t->left;
            t = t->left;
        }
    }
    *less = NULL;
    *more = NULL;
}

long long f(int *a, int a_size)
{
    struct treap *store = malloc((size_t)a_size * sizeof *store);
    struct treap *root = NULL;
    for (int i = 0; i < a_size; i++) {
        struct treap *node = &store[i];
        struct treap **at = &root;
        *node = (struct treap){a[i], rand(), NULL, NULL};
        while (*at != NULL && (*at)->priority >= node->priority)
            at = node->key < (*at)->key ? &(*at)->left : &(*at)->right;
        split(*at, node->key, &node->left, &node->right);
        *at = node;
    }
    long long steps = 0;
    for (int i = 0; i < a_size; i++)
        for (struct treap *t = root; t->key != a[i]; steps++)
            t = a[i] < t->key ? t->left : t->right;
    free(store);
    return steps;
}
