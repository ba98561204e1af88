/* problem: shorter
 * line: 9
 * kind: use_after_free
 * words: node 1 of the returned list was freed at line 9
 */
struct ListNode *shorter(struct ListNode *head)
{
    struct ListNode *rest = head->next;
    free(rest);
    return rest;
}
