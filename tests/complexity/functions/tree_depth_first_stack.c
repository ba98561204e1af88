/* Depth first with a stack of our own, a linked one: one sibling waits on each level.
 *
 * shape: tree
 * input: complete
 * time: n
 * space: log n
 * sizes: 16..16384
 */
struct waiting {
    struct TreeNode *node;
    struct waiting *below;
};

static struct waiting *push(struct waiting *top, struct TreeNode *node)
{
    if (node == NULL)
        return top;
    struct waiting *w = malloc(sizeof *w);
    *w = (struct waiting){node, top};
    return w;
}

long long f(struct TreeNode *root)
{
    long long hash = 0;
    struct waiting *top = push(NULL, root);
    while (top != NULL) {
        struct waiting *w = top;
        struct TreeNode *node = w->node;
        top = w->below;
        free(w);
        hash = (hash * 31 + node->val) % 1000000007;
        top = push(push(top, node->right), node->left);
    }
    return hash;
}
