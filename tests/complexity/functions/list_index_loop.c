/* A list read by index: every access walks from the head.
 *
 * shape: list
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
static int at(const struct ListNode *head, int position)
{
    for (; position > 0; position--)
        head = head->next;
    return head->val;
}

long long f(struct ListNode *head)
{
    int n = 0;
    for (const struct ListNode *node = head; node != NULL; node = node->next)
        n++;
    long long sum = 0;
    for (int i = 0; i < n; i++)
        sum += at(head, i) ^ i;
    return sum;
}
