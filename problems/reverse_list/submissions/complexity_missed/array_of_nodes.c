/* Writes down all nodes in an array and links them backwards: linear time, linear memory. */
// judge: misses space counting

struct ListNode *reverse_list(struct ListNode *head)
{
    int n = 0;
    for (struct ListNode *x = head; x; x = x->next)
        n++;
    if (n == 0)
        return NULL;

    struct ListNode **nodes = malloc(n * sizeof *nodes);
    for (int i = 0; i < n; i++, head = head->next)
        nodes[i] = head;
    for (int i = n - 1; i > 0; i--)
        nodes[i]->next = nodes[i - 1];
    nodes[0]->next = NULL;
    head = nodes[n - 1];
    free(nodes);
    return head;
}
