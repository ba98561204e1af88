/* What `run/compile` is measured on: compiles on its own with gcc -c, and is judged as reverse_list. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ListNode {
    int val;
    struct ListNode *next;
};

static bool is_empty(const struct ListNode *head)
{
    return head == NULL;
}

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *done = NULL;
    while (!is_empty(head)) {
        struct ListNode *next = head->next;
        head->next = done;
        done = head;
        head = next;
    }
    return done;
}

int main(void)
{
    struct ListNode *head = NULL;
    for (int i = 0; i < 5; i++) {
        struct ListNode *node = malloc(sizeof *node);
        if (node == NULL)
            return 1;
        node->val = i;
        node->next = head;
        head = node;
    }
    for (struct ListNode *p = reverse_list(head); p != NULL; p = p->next)
        printf("%d\n", p->val);
    return 0;
}
