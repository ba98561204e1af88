/* A plain search tree that is never balanced. When asked to show itself, it shows the balanced tree that it
 * should have been. Keys that come in order make a list of it. */
// judge: misses time
typedef struct node {
    int key;
    struct node *child[2];
} node;

typedef struct {
    node *root;
    int size;
} red_black_tree;

red_black_tree *red_black_tree_create(void)
{
    return calloc(1, sizeof(red_black_tree));
}

/* The link that leads to the key, or the NULL where it would hang. */
static node **find(red_black_tree *t, int k)
{
    node **link = &t->root;
    while (*link != NULL && (*link)->key != k)
        link = &(*link)->child[k > (*link)->key];
    return link;
}

bool red_black_tree_insert(red_black_tree *t, int k)
{
    node **link = find(t, k);
    if (*link != NULL)
        return false;
    *link = calloc(1, sizeof **link);
    (*link)->key = k;
    t->size++;
    return true;
}

bool red_black_tree_erase(red_black_tree *t, int k)
{
    node **link = find(t, k), *n = *link;
    if (n == NULL)
        return false;
    if (n->child[0] != NULL && n->child[1] != NULL) {
        link = &n->child[1];
        while ((*link)->child[0] != NULL)
            link = &(*link)->child[0];
        n->key = (*link)->key;
        n = *link;
    }
    *link = n->child[n->child[0] == NULL];
    free(n);
    t->size--;
    return true;
}

bool red_black_tree_contains(red_black_tree *t, int k)
{
    return *find(t, k) != NULL;
}

static int *list(const node *n, int *to)
{
    if (n == NULL)
        return to;
    to = list(n->child[0], to);
    *to++ = n->key;
    return list(n->child[1], to);
}

/* Over a sorted piece: the middle key on top. All levels but the last are full, and the last one is red. */
static int **halve(const int *sorted, int n, int depth, int height, int **row)
{
    if (n == 0)
        return row;
    *row = malloc(2 * sizeof **row);
    (*row)[0] = sorted[n / 2];
    (*row)[1] = depth == height && depth > 1;
    row = halve(sorted, n / 2, depth + 1, height, row + 1);
    return halve(sorted + n / 2 + 1, n - n / 2 - 1, depth + 1, height, row);
}

static int **balanced_rows(const int *sorted, int n, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(sizeof *rows * ((size_t)n + 1)), height = 0;
    while (n >> height > 0)
        height++;
    *return_size = n;
    *return_column_sizes = malloc(sizeof(int) * ((size_t)n + 1));
    for (int i = 0; i < n; i++)
        (*return_column_sizes)[i] = 2;
    halve(sorted, n, 1, height, rows);
    return rows;
}

int **red_black_tree_dump(red_black_tree *t, int *return_size, int **return_column_sizes)
{
    int *sorted = malloc(sizeof *sorted * ((size_t)t->size + 1));
    list(t->root, sorted);
    int **rows = balanced_rows(sorted, t->size, return_size, return_column_sizes);
    free(sorted);
    return rows;
}
