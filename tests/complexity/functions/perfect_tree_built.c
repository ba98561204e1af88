/* A perfect tree of height n, node by node.
 *
 * shape: number
 * time: 2^n
 * space: 2^n
 * sizes: 3..16 step 1
 */
static struct TreeNode *build(int height)
{
    if (height == 0)
        return NULL;
    struct TreeNode *node = malloc(sizeof *node);
    node->val = height;
    node->left = build(height - 1);
    node->right = build(height - 1);
    return node;
}

static int release(struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    int nodes = 1 + release(node->left) + release(node->right);
    free(node);
    return nodes;
}

long long f(int n)
{
    return release(build(n));
}
