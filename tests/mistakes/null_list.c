/* problem: shorter
 * line: 8
 * kind: null
 * words: used a member through a NULL pointer of type
 */
struct ListNode *shorter(struct ListNode *head)
{
    while (head->val != 9)
        head = head->next;
    return head;
}
