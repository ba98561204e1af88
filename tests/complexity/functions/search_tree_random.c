/* A binary search tree without balancing, from keys in random order: paths of 1.39 log n on
 * average.
 *
 * shape: array
 * input: permutation
 * time: n log n
 * space: n
 * sizes: 64..16384
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
    int depth = 0;
    for (const struct node *node = root; node != NULL; node = node->child[0])
        depth++;
    free(store);
    return depth;
}
