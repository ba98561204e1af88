/* The second value of a list.
 *
 * shape: list
 * time: 1
 * space: 1
 */
long long f(struct ListNode *head)
{
    if (head == NULL || head->next == NULL)
        return -1;
    return head->next->val;
}
