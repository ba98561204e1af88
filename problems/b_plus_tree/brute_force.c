/* A sorted array of entries, searched from its start. The leaves are cut from it when asked. */
// judge: up to m 20
typedef struct {
    int order, key[5000], value[5000], count;
} b_plus_tree;

b_plus_tree *b_plus_tree_create(int order)
{
    b_plus_tree *obj = calloc(1, sizeof *obj);
    obj->order = order;
    return obj;
}

bool b_plus_tree_put(b_plus_tree *obj, int k, int v)
{
    int at = 0;
    while (at < obj->count && obj->key[at] < k)
        at++;
    bool fresh = at == obj->count || obj->key[at] != k;
    if (fresh) {
        for (int i = obj->count++; i > at; i--) {
            obj->key[i] = obj->key[i - 1];
            obj->value[i] = obj->value[i - 1];
        }
        obj->key[at] = k;
    }
    obj->value[at] = v;
    return fresh;
}

int b_plus_tree_get(b_plus_tree *obj, int k)
{
    for (int i = 0; i < obj->count; i++)
        if (obj->key[i] == k)
            return obj->value[i];
    return -1;
}

int *b_plus_tree_range(b_plus_tree *obj, int lo, int hi, int *return_size)
{
    int *out = NULL;
    *return_size = 0;
    for (int i = 0; i < obj->count; i++)
        *return_size += obj->key[i] >= lo && obj->key[i] <= hi;
    out = malloc(((size_t)*return_size + 1) * sizeof *out);
    for (int i = 0, used = 0; i < obj->count; i++)
        if (obj->key[i] >= lo && obj->key[i] <= hi)
            out[used++] = obj->value[i];
    return out;
}

int *b_plus_tree_scan(b_plus_tree *obj, int from, int limit, int *return_size)
{
    int *out = malloc(((size_t)(limit < obj->count ? limit : obj->count) + 1) * sizeof *out);
    *return_size = 0;
    for (int i = 0; i < obj->count && *return_size < limit; i++)
        if (obj->key[i] >= from)
            out[(*return_size)++] = obj->key[i];
    return out;
}

int **b_plus_tree_leaves(b_plus_tree *obj, int *return_size, int **return_column_sizes)
{
    int leaves = (obj->count + obj->order - 1) / obj->order, at = 0;
    int **rows = malloc(((size_t)leaves + 1) * sizeof *rows);
    int *columns = malloc(((size_t)leaves + 1) * sizeof *columns);
    rows[0] = malloc(sizeof **rows);
    rows[0][0] = obj->order;
    columns[0] = 1;
    for (int i = 0; i < leaves; i++) {
        columns[i + 1] = obj->count / leaves + (i < obj->count % leaves);
        rows[i + 1] = malloc((size_t)columns[i + 1] * sizeof **rows);
        memcpy(rows[i + 1], obj->key + at, (size_t)columns[i + 1] * sizeof **rows);
        at += columns[i + 1];
    }
    *return_size = leaves + 1;
    *return_column_sizes = columns;
    return rows;
}

void b_plus_tree_free(b_plus_tree *obj)
{
    free(obj);
}
