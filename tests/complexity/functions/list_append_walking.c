/* A copy of a list, each node appended by walking to the end.
 *
 * shape: list
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
static struct ListNode **end_of(struct ListNode **at)
{
    while (*at != NULL)
        at = &(*at)->next;
    return at;
}

long long f(struct ListNode *head)
{
    struct ListNode *copy = NULL;
    for (; head != NULL; head = head->next) {
        struct ListNode *node = malloc(sizeof *node);
        *node = (struct ListNode){head->val, NULL};
        *end_of(&copy) = node;
    }
    long long result = copy->val;
    while (copy != NULL) {
        struct ListNode *next = copy->next;
        free(copy);
        copy = next;
    }
    return result;
}
