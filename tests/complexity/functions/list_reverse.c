/* A list reversed in place.
 *
 * shape: list
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(struct ListNode *head)
{
    struct ListNode *before = NULL;
    while (head != NULL) {
        struct ListNode *next = head->next;
        head->next = before;
        before = head;
        head = next;
    }
    return before->val;
}
