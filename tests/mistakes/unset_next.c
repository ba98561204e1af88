/* problem: shorter
 * line: 0
 * kind: message
 * words: node 2 of the returned list cannot be read
 */
struct ListNode *shorter(struct ListNode *head)
{
    struct ListNode *copy = malloc(sizeof *copy);
    copy->val = head->next->val;
    return copy;
}
