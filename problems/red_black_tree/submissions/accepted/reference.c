/* Nodes with parent pointers; children are addressed by side, so that each case is written once. A new node
 * is red: at most two reds in a row have to be repaired. When a black node goes, its place is short of one
 * black, which is borrowed from the sibling's side or passed on to the parent. */
typedef struct node {
    int key;
    bool red;
    struct node *parent, *child[2];
} node;

typedef struct {
    node *root;
    int size;
} red_black_tree;

static bool is_red(const node *n)
{
    return n != NULL && n->red;
}

static void replace(red_black_tree *t, node *old, node *new)
{
    node *p = old->parent;
    if (p == NULL)
        t->root = new;
    else
        p->child[p->child[1] == old] = new;
    if (new != NULL)
        new->parent = p;
}

/* n goes down to `side`, its other child takes its place. */
static void rotate(red_black_tree *t, node *n, int side)
{
    node *up = n->child[!side];
    replace(t, n, up);
    n->child[!side] = up->child[side];
    if (up->child[side] != NULL)
        up->child[side]->parent = n;
    up->child[side] = n;
    n->parent = up;
}

red_black_tree *red_black_tree_create(void)
{
    return calloc(1, sizeof(red_black_tree));
}

static void mend_two_reds(red_black_tree *t, node *n)
{
    while (is_red(n->parent)) {
        node *p = n->parent, *g = p->parent;
        int side = g->child[1] == p;
        node *uncle = g->child[!side];
        if (is_red(uncle)) {
            p->red = uncle->red = false;
            g->red = true;
            n = g;
            continue;
        }
        if (n == p->child[!side]) {
            rotate(t, p, side);
            p = n;
        }
        p->red = false;
        g->red = true;
        rotate(t, g, !side);
        break;
    }
    t->root->red = false;
}

bool red_black_tree_insert(red_black_tree *t, int k)
{
    node *p = NULL, **link = &t->root;
    while (*link != NULL) {
        p = *link;
        if (p->key == k)
            return false;
        link = &p->child[k > p->key];
    }
    node *n = malloc(sizeof *n);
    *n = (node){k, true, p, {NULL, NULL}};
    *link = n;
    t->size++;
    mend_two_reds(t, n);
    return true;
}

static node *find(const red_black_tree *t, int k)
{
    node *n = t->root;
    while (n != NULL && n->key != k)
        n = n->child[k > n->key];
    return n;
}

/* On the given side of p every way has one black too few. */
static void mend_missing_black(red_black_tree *t, node *p, int side)
{
    while (p != NULL) {
        node *s = p->child[!side];
        if (s->red) {
            s->red = false;
            p->red = true;
            rotate(t, p, side);
            s = p->child[!side];
        }
        if (!is_red(s->child[0]) && !is_red(s->child[1])) {
            s->red = true;
            if (p->red) {
                p->red = false;
                return;
            }
            if (p->parent != NULL)
                side = p->parent->child[1] == p;
            p = p->parent;
            continue;
        }
        if (!is_red(s->child[!side])) { /* the red child rises; the colours are put right below */
            rotate(t, s, !side);
            s = p->child[!side];
        }
        s->red = p->red;
        p->red = false;
        s->child[!side]->red = false;
        rotate(t, p, side);
        return;
    }
}

bool red_black_tree_erase(red_black_tree *t, int k)
{
    node *n = find(t, k);
    if (n == NULL)
        return false;
    if (n->child[0] != NULL && n->child[1] != NULL) { /* the next key moves here, and its node goes */
        node *next = n->child[1];
        while (next->child[0] != NULL)
            next = next->child[0];
        n->key = next->key;
        n = next;
    }
    node *below = n->child[n->child[0] == NULL], *p = n->parent;
    int side = p != NULL && p->child[1] == n;
    replace(t, n, below);
    if (is_red(below))
        below->red = false;
    else if (!n->red)
        mend_missing_black(t, p, side);
    free(n);
    t->size--;
    return true;
}

bool red_black_tree_contains(red_black_tree *t, int k)
{
    return find(t, k) != NULL;
}

static int **show(const node *n, int **row)
{
    if (n == NULL)
        return row;
    int cells[] = {n->key, n->red};
    *row = malloc(sizeof cells);
    memcpy(*row, cells, sizeof cells);
    row = show(n->child[0], row + 1);
    return show(n->child[1], row);
}

int **red_black_tree_dump(red_black_tree *t, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(sizeof *rows * (size_t)t->size);
    *return_size = t->size;
    *return_column_sizes = malloc(sizeof(int) * (size_t)t->size);
    for (int i = t->size; i-- > 0;)
        (*return_column_sizes)[i] = 2;
    show(t->root, rows);
    return rows;
}

static void drop(node *n)
{
    if (n == NULL)
        return;
    drop(n->child[0]);
    drop(n->child[1]);
    free(n);
}

void red_black_tree_free(red_black_tree *t)
{
    drop(t->root);
    free(t);
}
