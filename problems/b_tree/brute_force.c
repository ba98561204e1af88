/* A sorted array. The tree that is shown is made from it when asked: as few levels as will do, and in each node as few
 * children as will do, their keys shared out evenly. */
// judge: up to m 20
typedef struct {
    int t, key[20000], count;
} b_tree;

b_tree *b_tree_create(int t)
{
    b_tree *obj = calloc(1, sizeof *obj);
    obj->t = t;
    return obj;
}

bool b_tree_contains(b_tree *obj, int k)
{
    for (int i = 0; i < obj->count; i++)
        if (obj->key[i] == k)
            return true;
    return false;
}

bool b_tree_insert(b_tree *obj, int k)
{
    if (b_tree_contains(obj, k))
        return false;
    int i = obj->count++;
    for (; i > 0 && obj->key[i - 1] > k; i--)
        obj->key[i] = obj->key[i - 1];
    obj->key[i] = k;
    return true;
}

/* The most keys in that many levels. */
static long long most(int t, int levels)
{
    long long n = 1;
    while (levels-- > 0)
        n *= 2 * t;
    return n - 1;
}

static void show(const b_tree *obj, const int *key, int count, int level, int levels, int **rows,
                 int *columns, int *used)
{
    int mine = (*used)++, children = level == 0 ? 2 : obj->t, at = 0;
    bool leaf = level == levels - 1;
    while (!leaf && count - (children - 1) > children * most(obj->t, levels - level - 1))
        children++;
    rows[mine] = malloc(((size_t)count + 1) * sizeof **rows);
    rows[mine][0] = level;
    columns[mine] = 1;
    if (leaf) {
        memcpy(rows[mine] + 1, key, (size_t)count * sizeof *key);
        columns[mine] += count;
        return;
    }
    int below = count - (children - 1);
    for (int i = 0; i < children; i++) {
        int share = below / children + (i < below % children);
        show(obj, key + at, share, level + 1, levels, rows, columns, used);
        at += share;
        if (i < children - 1)
            rows[mine][columns[mine]++] = key[at++];
    }
}

int **b_tree_nodes(b_tree *obj, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(((size_t)obj->count + 2) * sizeof *rows), levels = 0, used = 1;
    int *columns = malloc(((size_t)obj->count + 2) * sizeof *columns);
    while (most(obj->t, levels) < obj->count)
        levels++;
    rows[0] = malloc(2 * sizeof **rows);
    rows[0][0] = obj->t;
    rows[0][1] = levels;
    columns[0] = 2;
    if (levels > 0)
        show(obj, obj->key, obj->count, 0, levels, rows, columns, &used);
    *return_size = used;
    *return_column_sizes = columns;
    return rows;
}

void b_tree_free(b_tree *obj)
{
    free(obj);
}
