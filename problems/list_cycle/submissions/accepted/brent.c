/* Brent's way: a pointer waits at steps 1, 2, 4, 8 ... while another walks on, so that the length of
 * the cycle comes out directly. Two pointers that far apart then meet at the entry. */

struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode *waiting = head, *walking = head;
    int length = 0, patience = 1;
    do {
        if (!walking)
            return NULL;
        if (length == patience) {
            waiting = walking;
            length = 0;
            patience *= 2;
        }
        walking = walking->next;
        length++;
    } while (walking != waiting);

    struct ListNode *ahead = head;
    while (length-- > 0)
        ahead = ahead->next;
    while (head != ahead) {
        head = head->next;
        ahead = ahead->next;
    }
    return head;
}
