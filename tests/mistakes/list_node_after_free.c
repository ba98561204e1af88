/* problem: shorter
 * line: 9
 * kind: use_after_free
 * words: of a node of the input that was freed at line 8
 */
struct ListNode *shorter(struct ListNode *head)
{
    free(head);
    return head->next;
}
