/* Does a list read the same from both ends? The second half is reversed, compared and put
 * back.
 *
 * shape: list
 * input: organ_pipe
 * time: n
 * space: 1
 * sizes: 16..16384
 */
static struct ListNode *reversed(struct ListNode *head)
{
    struct ListNode *before = NULL;
    while (head != NULL) {
        struct ListNode *next = head->next;
        head->next = before;
        before = head;
        head = next;
    }
    return before;
}

long long f(struct ListNode *head)
{
    struct ListNode *slow = head;
    for (struct ListNode *fast = head; fast != NULL && fast->next != NULL; fast = fast->next->next)
        slow = slow->next;
    struct ListNode *back = reversed(slow);
    int same = 0;
    int different = 0;
    for (struct ListNode *x = head, *y = back; x != NULL && y != NULL; x = x->next, y = y->next)
        *(x->val == y->val ? &same : &different) += 1;
    reversed(back);
    return (long long)same * 1000000 + different;
}
