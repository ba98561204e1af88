/* Walks along the list and compares each link with every node up to there: n^2 / 2 comparisons. */
// judge: misses time no_cycle

struct ListNode *list_cycle(struct ListNode *head)
{
    int count = 1;
    for (struct ListNode *x = head; x; x = x->next, count++) {
        struct ListNode *earlier = head;
        for (int i = 0; i < count; i++, earlier = earlier->next)
            if (earlier == x->next)
                return earlier;
    }
    return NULL;
}
