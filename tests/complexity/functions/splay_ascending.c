/* Ascending keys put into a splay tree, and found again in order: by the scanning theorem of
 * Sleator and Tarjan, linear in all.
 *
 * shape: array
 * input: sorted
 * time: n
 * space: n
 * sizes: 16..8192
 */
struct node {
    int key;
    struct node *child[2];
};

/* The last node on the way to key comes to the root; top-down. */
static struct node *splay(struct node *root, int key)
{
    struct node ends = {0, {NULL, NULL}};
    struct node *side[2] = {&ends, &ends};
    while (root != NULL && root->key != key) {
        int way = key > root->key;
        struct node *child = root->child[way];
        if (child == NULL)
            break;
        if (child->key != key && (key > child->key) == way) {
            root->child[way] = child->child[!way];
            child->child[!way] = root;
            root = child;
            if (root->child[way] == NULL)
                break;
        }
        side[!way]->child[way] = root;
        side[!way] = root;
        root = root->child[way];
    }
    if (root == NULL)
        return NULL;
    side[0]->child[1] = root->child[0];
    side[1]->child[0] = root->child[1];
    root->child[0] = ends.child[1];
    root->child[1] = ends.child[0];
    return root;
}

long long f(int *a, int a_size)
{
    struct node *store = malloc((size_t)a_size * sizeof *store);
    struct node *root = NULL;
    for (int i = 0; i < a_size; i++) {
        root = splay(root, a[i]);
        store[i] = (struct node){a[i], {root, NULL}}; /* all others are smaller */
        root = &store[i];
    }
    int found = 0;
    for (int i = 0; i < a_size; i++) {
        root = splay(root, a[i]);
        found += root->key == a[i];
    }
    free(store);
    return found;
}
