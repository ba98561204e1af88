/* Keeps the keys sorted in an array as well, and builds a new balanced tree from it whenever a key comes or
 * goes: searching is fast, each change costs as much as the tree is large. */
// judge: misses time
typedef struct node {
    int key;
    struct node *left, *right;
} node;

typedef struct {
    int *sorted;
    node *nodes, *root; /* nodes: an array that is used again */
    int size, room;
} red_black_tree;

red_black_tree *red_black_tree_create(void)
{
    return calloc(1, sizeof(red_black_tree));
}

static node *build(red_black_tree *t, int from, int to, int *used)
{
    if (from == to)
        return NULL;
    int middle = (from + to) / 2;
    node *n = &t->nodes[(*used)++];
    n->key = t->sorted[middle];
    n->left = build(t, from, middle, used);
    n->right = build(t, middle + 1, to, used);
    return n;
}

static void rebuild(red_black_tree *t)
{
    int used = 0;
    t->root = build(t, 0, t->size, &used);
}

bool red_black_tree_contains(red_black_tree *t, int k)
{
    const node *n = t->root;
    while (n != NULL && n->key != k)
        n = k < n->key ? n->left : n->right;
    return n != NULL;
}

bool red_black_tree_insert(red_black_tree *t, int k)
{
    if (red_black_tree_contains(t, k))
        return false;
    if (t->size == t->room) {
        t->room = 2 * t->room + 8;
        t->sorted = realloc(t->sorted, sizeof *t->sorted * (size_t)t->room);
        t->nodes = realloc(t->nodes, sizeof *t->nodes * (size_t)t->room);
    }
    int at = t->size++;
    for (; at > 0 && t->sorted[at - 1] > k; at--)
        t->sorted[at] = t->sorted[at - 1];
    t->sorted[at] = k;
    rebuild(t);
    return true;
}

bool red_black_tree_erase(red_black_tree *t, int k)
{
    if (!red_black_tree_contains(t, k))
        return false;
    int at = 0;
    while (t->sorted[at] != k)
        at++;
    t->size--;
    for (; at < t->size; at++)
        t->sorted[at] = t->sorted[at + 1];
    rebuild(t);
    return true;
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
    return balanced_rows(t->sorted, t->size, return_size, return_column_sizes);
}
