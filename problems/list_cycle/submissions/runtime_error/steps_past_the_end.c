/* The fast walker takes two steps at once without asking whether there is a first one. On a list
 * that ends after an odd number of nodes it reads through NULL. */
// judge: fails single

struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode *slow = head, *fast = head;
    while (fast) {
        slow = slow->next;
        fast = fast->next->next;
        if (slow == fast)
            break;
    }
    if (!fast)
        return NULL;
    while (head != slow) {
        head = head->next;
        slow = slow->next;
    }
    return head;
}
