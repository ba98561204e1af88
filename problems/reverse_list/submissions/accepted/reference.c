/* Takes node after node off the front of the rest and puts it before what is reversed already. */

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *done = NULL;
    while (head) {
        struct ListNode *next = head->next;
        head->next = done;
        done = head;
        head = next;
    }
    return done;
}
