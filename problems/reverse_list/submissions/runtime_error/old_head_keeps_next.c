/* Starts with the second node and never clears the link of the first: the last two nodes of the
 * result point at each other, and the list has no end. */
// judge: fails two_nodes

struct ListNode *reverse_list(struct ListNode *head)
{
    if (!head)
        return NULL;
    struct ListNode *done = head, *rest = head->next;
    while (rest) {
        struct ListNode *next = rest->next;
        rest->next = done;
        done = rest;
        rest = next;
    }
    return done;
}
