/* Remembers all nodes; the entry is the first one that was met before. */
// judge: up to n 100
struct ListNode *list_cycle(struct ListNode *head)
{
    struct ListNode *met[1000];
    int count = 0;
    for (struct ListNode *node = head; node != NULL; node = node->next) {
        for (int i = 0; i < count; i++)
            if (met[i] == node)
                return node;
        met[count++] = node;
    }
    return NULL;
}
