/* In-order traversal by Morris's threads: no stack, each edge walked a few times.
 *
 * shape: tree
 * input: complete
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(struct TreeNode *root)
{
    long long hash = 0;
    for (struct TreeNode *node = root; node != NULL;) {
        struct TreeNode *before = node->left;
        while (before != NULL && before->right != NULL && before->right != node)
            before = before->right;
        if (before != NULL && before->right == NULL) {
            before->right = node;
            node = node->left;
            continue;
        }
        if (before != NULL)
            before->right = NULL;
        hash = (hash * 31 + node->val) % 1000000007;
        node = node->right;
    }
    return hash;
}
