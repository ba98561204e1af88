/* One sorted array: half of it moves at each new key. It is cut into leaves only to be shown. */
// judge: misses time
typedef struct {
    int key, value;
} entry;

typedef struct {
    int order, size, room;
    entry *e;
} b_plus_tree;

b_plus_tree *b_plus_tree_create(int order)
{
    b_plus_tree *b = calloc(1, sizeof *b);
    b->order = order;
    return b;
}

static int position(const b_plus_tree *b, int k)
{
    int lo = 0, hi = b->size;
    while (lo < hi) {
        int middle = (lo + hi) / 2;
        if (b->e[middle].key < k)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

static bool stands_at(const b_plus_tree *b, int i, int k)
{
    return i < b->size && b->e[i].key == k;
}

bool b_plus_tree_put(b_plus_tree *b, int k, int v)
{
    int i = position(b, k);
    if (stands_at(b, i, k)) {
        b->e[i].value = v;
        return false;
    }
    if (b->size == b->room) {
        b->room = 2 * b->room + 16;
        b->e = realloc(b->e, sizeof *b->e * (size_t)b->room);
    }
    for (int j = b->size++; j > i; j--)
        b->e[j] = b->e[j - 1];
    b->e[i] = (entry){k, v};
    return true;
}

int b_plus_tree_get(b_plus_tree *b, int k)
{
    int i = position(b, k);
    return stands_at(b, i, k) ? b->e[i].value : -1;
}

int *b_plus_tree_range(b_plus_tree *b, int lo, int hi, int *return_size)
{
    int from = position(b, lo), to = position(b, hi);
    to += stands_at(b, to, hi);
    *return_size = to > from ? to - from : 0;
    int *values = malloc(sizeof *values * ((size_t)*return_size + 1));
    for (int i = 0; i < *return_size; i++)
        values[i] = b->e[from + i].value;
    return values;
}

int *b_plus_tree_scan(b_plus_tree *b, int from, int limit, int *return_size)
{
    int first = position(b, from), rest = b->size - first;
    *return_size = rest < limit ? rest : limit;
    int *keys = malloc(sizeof *keys * ((size_t)*return_size + 1));
    for (int i = 0; i < *return_size; i++)
        keys[i] = b->e[first + i].key;
    return keys;
}

int **b_plus_tree_leaves(b_plus_tree *b, int *return_size, int **return_column_sizes)
{
    int leaves = (b->size + b->order - 1) / b->order, from = 0;
    int **rows = malloc(sizeof *rows * (size_t)(leaves + 1));
    int *widths = malloc(sizeof *widths * (size_t)(leaves + 1));
    rows[0] = malloc(sizeof(int));
    rows[0][0] = b->order;
    widths[0] = 1;
    for (int l = 0; l < leaves; l++) {
        int n = b->size / leaves + (l < b->size % leaves);
        rows[l + 1] = malloc(sizeof(int) * (size_t)n);
        widths[l + 1] = n;
        for (int i = 0; i < n; i++)
            rows[l + 1][i] = b->e[from++].key;
    }
    *return_size = leaves + 1;
    *return_column_sizes = widths;
    return rows;
}
