struct ListNode *shorter(struct ListNode *head)
{
    struct ListNode *rest = head->next;
    free(head);
    return rest;
}
