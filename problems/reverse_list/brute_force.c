/* Takes the last node off, again and again, and hangs it on. */
// judge: up to n 100
struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *first = NULL, *end = NULL;
    while (head != NULL) {
        struct ListNode **last = &head;
        while ((*last)->next != NULL)
            last = &(*last)->next;
        struct ListNode *node = *last;
        *last = NULL;
        if (first == NULL)
            first = node;
        else
            end->next = node;
        end = node;
    }
    return first;
}
