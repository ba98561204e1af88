/* Two walkers, but they compare the values of their nodes. Equal values look like a meeting. */
// judge: fails equal_values_no_cycle

struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode *slow = head, *fast = head;
    do {
        if (!fast || !fast->next)
            return NULL;
        slow = slow->next;
        fast = fast->next->next;
    } while (!fast || slow->val != fast->val);

    while (head->val != slow->val) {
        head = head->next;
        slow = slow->next;
    }
    return head;
}
