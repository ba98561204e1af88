/* Splits leaves as it should, but never tells a parent: the leaves are a list, and finding one means walking it. */
// judge: misses time
typedef struct leaf {
    int count;
    struct leaf *next;
    int key[];
} leaf;

typedef struct {
    int t, size;
    leaf *first;
} b_tree;

static leaf *new_leaf(const b_tree *b)
{
    leaf *l = malloc(sizeof *l + sizeof(int) * (size_t)(2 * b->t));
    l->count = 0;
    l->next = NULL;
    return l;
}

b_tree *b_tree_create(int t)
{
    b_tree *b = malloc(sizeof *b);
    *b = (b_tree){t, 0, NULL};
    b->first = new_leaf(b);
    return b;
}

static leaf *find(const b_tree *b, int k)
{
    leaf *l = b->first;
    while (l->next != NULL && l->next->key[0] <= k)
        l = l->next;
    return l;
}

static int position(const leaf *l, int k)
{
    int i = 0;
    while (i < l->count && l->key[i] < k)
        i++;
    return i;
}

bool b_tree_contains(b_tree *b, int k)
{
    leaf *l = find(b, k);
    int i = position(l, k);
    return i < l->count && l->key[i] == k;
}

bool b_tree_insert(b_tree *b, int k)
{
    leaf *l = find(b, k);
    int i = position(l, k);
    if (i < l->count && l->key[i] == k)
        return false;
    for (int j = l->count++; j > i; j--)
        l->key[j] = l->key[j - 1];
    l->key[i] = k;
    b->size++;
    if (l->count == 2 * b->t) {
        leaf *high = new_leaf(b);
        high->count = b->t;
        memcpy(high->key, l->key + b->t, sizeof(int) * (size_t)b->t);
        l->count = b->t;
        high->next = l->next;
        l->next = high;
    }
    return true;
}

/* The rows of a B-tree over sorted keys, made from the top down: as few children as the levels below allow. */
struct shown {
    int t, at;
    int **rows, *widths;
};

/* The most keys of a tree with so many levels. */
static long long capacity(int t, int levels)
{
    long long keys = 1;
    for (int i = 0; i < levels; i++)
        keys *= 2 * t;
    return keys - 1;
}

static void show(struct shown *s, const int *key, int n, int levels, int level)
{
    int children = level == 0 ? 2 : s->t;
    long long most = capacity(s->t, levels - 1);
    while (levels > 1 && (n - (children - 1) + children - 1) / children > most)
        children++;
    int own = levels > 1 ? children - 1 : n, *row = malloc(sizeof *row * (size_t)(own + 1));
    row[0] = level;
    s->widths[s->at] = own + 1;
    s->rows[s->at++] = row;
    if (levels == 1) {
        memcpy(row + 1, key, sizeof *row * (size_t)n);
        return;
    }
    int below = n - own, from = 0;
    for (int i = 0; i < children; i++) {
        int size = below / children + (i < below % children);
        show(s, key + from, size, levels - 1, level + 1);
        from += size;
        if (i < own)
            row[i + 1] = key[from++];
    }
}

static int **bulk_load(int t, const int *key, int n, int *return_size, int **return_column_sizes)
{
    struct shown s = {t, 1, malloc(sizeof(int *) * ((size_t)n + 2)), malloc(sizeof(int) * ((size_t)n + 2))};
    int levels = 0;
    while (capacity(t, levels) < n)
        levels++;
    s.rows[0] = malloc(2 * sizeof(int));
    s.rows[0][0] = t;
    s.rows[0][1] = levels;
    s.widths[0] = 2;
    if (n > 0)
        show(&s, key, n, levels, 0);
    *return_size = s.at;
    *return_column_sizes = s.widths;
    return s.rows;
}

int **b_tree_nodes(b_tree *b, int *return_size, int **return_column_sizes)
{
    int *key = malloc(sizeof *key * ((size_t)b->size + 1)), n = 0;
    for (leaf *l = b->first; l != NULL; l = l->next)
        for (int i = 0; i < l->count; i++)
            key[n++] = l->key[i];
    int **answer = bulk_load(b->t, key, n, return_size, return_column_sizes);
    free(key);
    return answer;
}
