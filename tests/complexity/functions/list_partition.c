/* Even values before odd ones, order kept, nodes relinked.
 *
 * shape: list
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(struct ListNode *head)
{
    struct ListNode *part[2] = {NULL, NULL};
    struct ListNode **end[2] = {&part[0], &part[1]};
    for (; head != NULL; head = head->next) {
        int side = head->val & 1;
        *end[side] = head;
        end[side] = &head->next;
    }
    *end[1] = NULL;
    *end[0] = part[1];
    return part[0] != NULL ? part[0]->val : part[1]->val;
}
