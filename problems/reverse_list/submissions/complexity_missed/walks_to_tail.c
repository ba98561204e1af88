/* Takes the last node off again and again, and walks from the head each time to find it. */
// judge: misses time counting

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *reversed = NULL, **end = &reversed;
    while (head) {
        struct ListNode **link = &head;
        while ((*link)->next)
            link = &(*link)->next;
        *end = *link;
        end = &(*end)->next;
        *link = NULL;
    }
    return reversed;
}
