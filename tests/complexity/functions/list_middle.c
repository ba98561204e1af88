/* The middle of a list with a slow and a fast pointer.
 *
 * shape: list
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(struct ListNode *head)
{
    struct ListNode *slow = head;
    for (struct ListNode *fast = head; fast != NULL && fast->next != NULL; fast = fast->next->next)
        slow = slow->next;
    return slow->val;
}
