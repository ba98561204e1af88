/* Ordered triples of a list whose middle value is largest.
 *
 * shape: list
 * time: n^3
 * space: 1
 * sizes: 8..256
 */
long long f(struct ListNode *head)
{
    long long count = 0;
    for (const struct ListNode *x = head; x != NULL; x = x->next)
        for (const struct ListNode *y = x->next; y != NULL; y = y->next)
            for (const struct ListNode *z = y->next; z != NULL; z = z->next)
                count += (y->val > x->val) & (y->val > z->val);
    return count;
}
