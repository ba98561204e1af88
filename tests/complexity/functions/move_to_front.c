/* A self-organising list, asked for its last value again and again. Each access walks all of
 * it.
 *
 * shape: list
 * input: sorted
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(struct ListNode *head)
{
    int n = 0;
    for (const struct ListNode *node = head; node != NULL; node = node->next)
        n++;
    for (int i = 0; i < n; i++) {
        struct ListNode **at = &head;
        while ((*at)->next != NULL)
            at = &(*at)->next;
        struct ListNode *last = *at;
        *at = NULL;
        last->next = head;
        head = last;
    }
    return head->val;
}
