/* Turns the link of each node back to the head while walking, to recognise nodes already met, and
 * leaves the list in pieces. */
// judge: fails no_cycle

struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode met = {0, NULL};
    struct ListNode *at = head;
    while (at && at->next != &met) {
        struct ListNode *next = at->next;
        at->next = &met;
        at = next;
    }
    return at;
}
