/* Insertion sort of a list that ascends: each node is carried to the end of the sorted part.
 *
 * shape: list
 * input: sorted
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(struct ListNode *head)
{
    struct ListNode *sorted = NULL;
    while (head != NULL) {
        struct ListNode *next = head->next;
        struct ListNode **at = &sorted;
        while (*at != NULL && (*at)->val < head->val)
            at = &(*at)->next;
        head->next = *at;
        *at = head;
        head = next;
    }
    return sorted->val;
}
