/* Collects the keys in order in a linked list, but walks the list to its end for each new key. */
// judge: misses time
struct item {
    int key;
    struct item *next;
};

static void append(struct item **list, int key)
{
    struct item *item = malloc(sizeof *item);
    item->key = key;
    item->next = NULL;
    while (*list != NULL)
        list = &(*list)->next;
    *list = item;
}

static void collect(const struct TreeNode *t, struct item **list)
{
    if (t == NULL)
        return;
    collect(t->left, list);
    append(list, t->val);
    collect(t->right, list);
}

bool validate_bst(struct TreeNode *root)
{
    struct item *list = NULL;
    bool ordered = true;

    collect(root, &list);
    for (const struct item *i = list; i != NULL && i->next != NULL; i = i->next)
        if (i->key >= i->next->key)
            ordered = false;
    while (list != NULL) {
        struct item *next = list->next;
        free(list);
        list = next;
    }
    return ordered;
}
