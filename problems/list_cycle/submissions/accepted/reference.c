/* Two walkers (Floyd). The fast one goes two steps at a time; on a cycle it catches up with the slow
 * one. Say they meet after t steps of the slow one, then t is a multiple of the cycle's length. A
 * third walker from the head and the slow one, step by step, therefore meet where the cycle begins. */

struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode *slow = head, *fast = head;
    do {
        if (!fast || !fast->next)
            return NULL;
        slow = slow->next;
        fast = fast->next->next;
    } while (slow != fast);

    while (head != slow) {
        head = head->next;
        slow = slow->next;
    }
    return head;
}
