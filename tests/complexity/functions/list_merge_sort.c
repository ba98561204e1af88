/* Merge sort of a list: halves by a slow and a fast pointer, merged by relinking.
 *
 * shape: list
 * time: n log n
 * space: log n
 * sizes: 16..16384
 */
static struct ListNode *merge(struct ListNode *x, struct ListNode *y)
{
    struct ListNode *head = NULL;
    struct ListNode **end = &head;
    while (x != NULL && y != NULL) {
        struct ListNode **least = x->val <= y->val ? &x : &y;
        *end = *least;
        end = &(*least)->next;
        *least = (*least)->next;
    }
    *end = x != NULL ? x : y;
    return head;
}

static struct ListNode *sort(struct ListNode *head)
{
    if (head == NULL || head->next == NULL)
        return head;
    struct ListNode *slow = head;
    struct ListNode *fast = head->next;
    while (fast != NULL && fast->next != NULL) {
        slow = slow->next;
        fast = fast->next->next;
    }
    struct ListNode *second = slow->next;
    slow->next = NULL;
    return merge(sort(head), sort(second));
}

long long f(struct ListNode *head)
{
    return sort(head)->val;
}
