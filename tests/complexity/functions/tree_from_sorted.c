/* A balanced search tree from a sorted array; its nodes are the space.
 *
 * shape: array
 * input: sorted
 * time: n
 * space: n
 * sizes: 16..8192
 */
static struct TreeNode *build(const int *a, int n)
{
    if (n == 0)
        return NULL;
    struct TreeNode *node = malloc(sizeof *node);
    node->val = a[n / 2];
    node->left = build(a, n / 2);
    node->right = build(a + n / 2 + 1, n - n / 2 - 1);
    return node;
}

static int release(struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    int left = release(node->left);
    int right = release(node->right);
    free(node);
    return 1 + (left > right ? left : right);
}

long long f(int *a, int a_size)
{
    return release(build(a, a_size));
}
