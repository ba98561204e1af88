/* Breadth first with a queue in a growing array.
 *
 * shape: tree
 * input: complete
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(struct TreeNode *root)
{
    size_t room = 8;
    size_t len = 0;
    struct TreeNode **queue = malloc(room * sizeof *queue);
    queue[len++] = root;
    long long hash = 0;
    for (size_t at = 0; at < len; at++) {
        struct TreeNode *child[2] = {queue[at]->left, queue[at]->right};
        hash = (hash * 31 + queue[at]->val) % 1000000007;
        if (len + 2 > room) {
            room *= 2;
            queue = realloc(queue, room * sizeof *queue);
        }
        for (int i = 0; i < 2; i++)
            if (child[i] != NULL)
                queue[len++] = child[i];
    }
    free(queue);
    return hash;
}
