/* An ascending and a descending half: the second is reversed, then both are merged.
 *
 * shape: list
 * input: organ_pipe
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(struct ListNode *head)
{
    struct ListNode *peak = head;
    while (peak->next != NULL && peak->next->val >= peak->val)
        peak = peak->next;
    struct ListNode *down = NULL;
    for (struct ListNode *node = peak->next, *next = NULL; node != NULL; node = next) {
        next = node->next;
        node->next = down;
        down = node;
    }
    peak->next = NULL;
    struct ListNode *merged = NULL;
    struct ListNode **end = &merged;
    while (head != NULL && down != NULL) {
        struct ListNode **least = head->val <= down->val ? &head : &down;
        *end = *least;
        end = &(*least)->next;
        *least = (*least)->next;
    }
    *end = head != NULL ? head : down;
    return merged->val;
}
