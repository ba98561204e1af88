/* The length of a list by recursion.
 *
 * shape: list
 * time: n
 * space: n
 * sizes: 16..16384
 */
static int length(const struct ListNode *head)
{
    return head == NULL ? 0 : 1 + length(head->next);
}

long long f(struct ListNode *head)
{
    return length(head);
}
