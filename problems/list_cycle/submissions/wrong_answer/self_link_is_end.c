/* Takes a node that links to itself for the end of the list, as lists with a sentinel at their end
 * have one. Here it is a cycle of one node. */
// judge: fails self_loop

struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode *slow = head, *fast = head;
    while (fast && fast->next && fast->next != fast) {
        slow = slow->next;
        fast = fast->next->next;
        if (slow == fast && slow->next != slow) {
            while (head != slow) {
                head = head->next;
                slow = slow->next;
            }
            return head;
        }
    }
    return NULL;
}
