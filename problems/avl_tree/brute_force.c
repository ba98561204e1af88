/* A sorted array. The tree that is shown is made from it when asked: the middle one is the root, and so on. */
// judge: up to m 20
typedef struct {
    int key[20000], count;
} avl_tree;

avl_tree *avl_tree_create(void)
{
    return calloc(1, sizeof(avl_tree));
}

static int place(avl_tree *obj, int k)
{
    int i = 0;
    while (i < obj->count && obj->key[i] < k)
        i++;
    return i;
}

bool avl_tree_contains(avl_tree *obj, int k)
{
    int i = place(obj, k);
    return i < obj->count && obj->key[i] == k;
}

bool avl_tree_insert(avl_tree *obj, int k)
{
    if (avl_tree_contains(obj, k))
        return false;
    int i = obj->count++;
    for (; i > 0 && obj->key[i - 1] > k; i--)
        obj->key[i] = obj->key[i - 1];
    obj->key[i] = k;
    return true;
}

bool avl_tree_erase(avl_tree *obj, int k)
{
    if (!avl_tree_contains(obj, k))
        return false;
    obj->count--;
    for (int i = place(obj, k); i < obj->count; i++)
        obj->key[i] = obj->key[i + 1];
    return true;
}

static int show(const int *key, int count, int *out)
{
    if (count == 0)
        return 0;
    int half = count / 2;
    out[0] = key[half];
    int left = show(key, half, out + 1);
    return 1 + left + show(key + half + 1, count - half - 1, out + 1 + left);
}

int *avl_tree_preorder(avl_tree *obj, int *return_size)
{
    int *out = malloc(((size_t)obj->count + 1) * sizeof *out);
    *return_size = show(obj->key, obj->count, out);
    return out;
}

void avl_tree_free(avl_tree *obj)
{
    free(obj);
}
