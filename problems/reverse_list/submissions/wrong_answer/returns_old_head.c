/* Turns all links around and then returns the node it was given, which is the tail now. */
// judge: fails typical

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *done = NULL, *rest = head;
    while (rest) {
        struct ListNode *next = rest->next;
        rest->next = done;
        done = rest;
        rest = next;
    }
    return head;
}
