/* The values are right, but the nodes are copies: whoever holds a pointer into the old list is left
 * with the old order. */
// judge: fails typical

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *reversed = NULL;
    for (; head; head = head->next) {
        struct ListNode *copy = malloc(sizeof *copy);
        copy->val = head->val;
        copy->next = reversed;
        reversed = copy;
    }
    return reversed;
}
