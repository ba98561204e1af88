/* Finds out that there is a cycle and returns the node where the two walkers met. That is somewhere
 * on the cycle, seldom its entry. */
// judge: fails long_tail

struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode *slow = head, *fast = head;
    while (fast && fast->next) {
        slow = slow->next;
        fast = fast->next->next;
        if (slow == fast)
            return slow;
    }
    return NULL;
}
