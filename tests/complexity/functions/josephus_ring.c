/* Josephus's ring as a linked list: k steps for each one out.
 *
 * shape: array_number
 * time: n*k
 * space: n
 * sizes: 64..2048
 * fixed: 64
 */
long long f(int *a, int a_size, int k)
{
    struct ListNode *node = malloc((size_t)a_size * sizeof *node);
    for (int i = 0; i < a_size; i++)
        node[i] = (struct ListNode){a[i], &node[(i + 1) % a_size]};
    struct ListNode *at = &node[a_size - 1];
    while (at->next != at) {
        for (int i = 1; i < k; i++)
            at = at->next;
        at->next = at->next->next;
    }
    long long last = at->val;
    free(node);
    return last;
}
