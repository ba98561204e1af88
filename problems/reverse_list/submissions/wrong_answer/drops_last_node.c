/* Stops while one node is left over: its test is about the next node instead of the one in hand. */
// judge: fails typical

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *done = NULL;
    while (head && head->next) {
        struct ListNode *next = head->next;
        head->next = done;
        done = head;
        head = next;
    }
    return done;
}
