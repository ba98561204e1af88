/* A binary search tree without balancing, from ascending keys: a chain.
 *
 * shape: array
 * input: sorted
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
struct node {
    int key;
    struct node *child[2];
};

long long f(int *a, int a_size)
{
    struct node *store = malloc((size_t)a_size * sizeof *store);
    struct node *root = NULL;
    for (int i = 0; i < a_size; i++) {
        struct node **at = &root;
        while (*at != NULL)
            at = &(*at)->child[a[i] > (*at)->key];
        store[i] = (struct node){a[i], {NULL, NULL}};
        *at = &store[i];
    }
    long long last = root->key;
    free(store);
    return last;
}
