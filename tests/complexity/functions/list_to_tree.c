/* A search tree from a sorted list; the middle is walked to on every level.
 *
 * shape: list
 * input: sorted
 * time: n log n
 * space: n
 * sizes: 16..8192
 */
static struct TreeNode *build(const struct ListNode *from, const struct ListNode *to)
{
    if (from == to)
        return NULL;
    const struct ListNode *middle = from;
    for (const struct ListNode *fast = from; fast != to && fast->next != to;
         fast = fast->next->next)
        middle = middle->next;
    struct TreeNode *node = malloc(sizeof *node);
    node->val = middle->val;
    node->left = build(from, middle);
    node->right = build(middle->next, to);
    return node;
}

static int release(struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    int height = 1 + release(node->left);
    release(node->right);
    free(node);
    return height;
}

long long f(struct ListNode *head)
{
    return release(build(head, NULL));
}
