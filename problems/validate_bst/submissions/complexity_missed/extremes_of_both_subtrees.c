/* At each node looks through both subtrees for their largest and smallest key: a chain of n nodes
 * is walked n times. */
// judge: misses time
static const struct TreeNode *largest(const struct TreeNode *t)
{
    const struct TreeNode *best = t;
    const struct TreeNode *side[] = {t->left, t->right};
    for (int i = 0; i < 2; i++) {
        if (side[i] == NULL)
            continue;
        const struct TreeNode *other = largest(side[i]);
        if (other->val > best->val)
            best = other;
    }
    return best;
}

static const struct TreeNode *smallest(const struct TreeNode *t)
{
    const struct TreeNode *best = t;
    const struct TreeNode *side[] = {t->left, t->right};
    for (int i = 0; i < 2; i++) {
        if (side[i] == NULL)
            continue;
        const struct TreeNode *other = smallest(side[i]);
        if (other->val < best->val)
            best = other;
    }
    return best;
}

bool validate_bst(struct TreeNode *root)
{
    if (root == NULL)
        return true;
    if (root->left != NULL && largest(root->left)->val >= root->val)
        return false;
    if (root->right != NULL && smallest(root->right)->val <= root->val)
        return false;
    return validate_bst(root->left) && validate_bst(root->right);
}
