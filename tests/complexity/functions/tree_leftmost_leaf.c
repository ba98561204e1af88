/* Down the left edge of a complete tree.
 *
 * shape: tree
 * input: complete
 * time: log n
 * space: 1
 */
long long f(struct TreeNode *root)
{
    long long value = 0;
    for (const struct TreeNode *node = root; node != NULL; node = node->left)
        value = node->val;
    return value;
}
