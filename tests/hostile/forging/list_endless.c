/* attack: return a list of a hundred million nodes
 * allowed: runtime_error wrong_answer memory_limit_exceeded time_limit_exceeded
 * invariant: it is bounded
 * problem: reverse_list
 * slow: yes
 * control: stands
 */
#include <stdlib.h>

struct ListNode *reverse_list(struct ListNode *head)
{
    for (int i = 0; i < 100000000; i++) {
        struct ListNode *n = malloc(sizeof *n);
        if (n == NULL)
            break;
        n->val = i;
        n->next = head;
        head = n;
    }
    return head;
}
