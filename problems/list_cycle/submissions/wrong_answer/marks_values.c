/* Writes a mark over the value of each node that it passes. The first marked node is the entry, but
 * the list's values are gone. */
// judge: fails typical

struct ListNode *list_cycle(struct ListNode *head)
{
    const int visited = -1234567;
    while (head && head->val != visited) {
        head->val = visited;
        head = head->next;
    }
    return head;
}
