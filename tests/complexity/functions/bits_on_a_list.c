/* The binary digits of n as a linked list, the lowest first, and back.
 *
 * shape: number
 * time: log n
 * space: log n
 * sizes: 16..1000000000
 */
long long f(int n)
{
    struct ListNode *head = NULL;
    struct ListNode **end = &head;
    for (; n > 0; n /= 2) {
        struct ListNode *node = malloc(sizeof *node);
        *node = (struct ListNode){n % 2, NULL};
        *end = node;
        end = &node->next;
    }
    long long value = 0;
    long long weight = 1;
    while (head != NULL) {
        struct ListNode *next = head->next;
        value += weight * head->val;
        weight *= 2;
        free(head);
        head = next;
    }
    return value;
}
