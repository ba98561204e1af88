/* The platform's name, with its own copy of the node's definition. */
struct ListNode {
    int val;
    struct ListNode *next;
};

struct ListNode* reverseList(struct ListNode* head) {
    struct ListNode *prev = 0, *cur = head, *next;
    for (; cur; cur = next) {
        next = cur->next;
        cur->next = prev;
        prev = cur;
    }
    return prev;
}
