/* A sorted array. The tree that is shown is made from it when asked: the middle one is the root, and so on; then
 * all levels but the last are full, and the nodes of the last one are red. */
// judge: up to m 20
typedef struct {
    int key[20000], count;
} red_black_tree;

red_black_tree *red_black_tree_create(void)
{
    return calloc(1, sizeof(red_black_tree));
}

bool red_black_tree_contains(red_black_tree *obj, int k)
{
    for (int i = 0; i < obj->count; i++)
        if (obj->key[i] == k)
            return true;
    return false;
}

bool red_black_tree_insert(red_black_tree *obj, int k)
{
    if (red_black_tree_contains(obj, k))
        return false;
    int i = obj->count++;
    for (; i > 0 && obj->key[i - 1] > k; i--)
        obj->key[i] = obj->key[i - 1];
    obj->key[i] = k;
    return true;
}

bool red_black_tree_erase(red_black_tree *obj, int k)
{
    int at = 0;
    while (at < obj->count && obj->key[at] != k)
        at++;
    if (at == obj->count)
        return false;
    obj->count--;
    for (; at < obj->count; at++)
        obj->key[at] = obj->key[at + 1];
    return true;
}

static int show(const int *key, int count, int level, int last, int **out)
{
    if (count == 0)
        return 0;
    int half = count / 2;
    out[0] = malloc(2 * sizeof **out);
    out[0][0] = key[half];
    out[0][1] = level == last && level > 0;
    int left = show(key, half, level + 1, last, out + 1);
    return 1 + left + show(key + half + 1, count - half - 1, level + 1, last, out + 1 + left);
}

int **red_black_tree_dump(red_black_tree *obj, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(((size_t)obj->count + 1) * sizeof *rows);
    int last = 0;
    while ((2 << last) <= obj->count)
        last++;
    *return_size = show(obj->key, obj->count, 0, last, rows);
    *return_column_sizes = malloc(((size_t)obj->count + 1) * sizeof **return_column_sizes);
    for (int i = 0; i < *return_size; i++)
        (*return_column_sizes)[i] = 2;
    return rows;
}

void red_black_tree_free(red_black_tree *obj)
{
    free(obj);
}
