/* The first node stays where it is and becomes the tail: again and again the node behind it is taken
 * out and moved to the front. */

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *first = head;
    while (first && first->next) {
        struct ListNode *moved = first->next;
        first->next = moved->next;
        moved->next = head;
        head = moved;
    }
    return head;
}
