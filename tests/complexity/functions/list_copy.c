/* A copy of a list, node by node.
 *
 * shape: list
 * time: n
 * space: n
 * sizes: 16..8192
 */
long long f(struct ListNode *head)
{
    struct ListNode *copy = NULL;
    struct ListNode **end = &copy;
    for (; head != NULL; head = head->next) {
        struct ListNode *node = malloc(sizeof *node);
        *node = (struct ListNode){head->val, NULL};
        *end = node;
        end = &node->next;
    }
    long long result = 0;
    while (copy != NULL) {
        struct ListNode *next = copy->next;
        result ^= copy->val;
        free(copy);
        copy = next;
    }
    return result;
}
