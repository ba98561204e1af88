/* attack: return nodes that were freed
 * allowed: runtime_error wrong_answer
 * invariant: a wrong answer is never accepted
 * problem: reverse_list
 * control: stands
 */
#include <stdlib.h>

struct ListNode *reverse_list(struct ListNode *head)
{
    struct ListNode *n = malloc(sizeof *n);
    n->val = 1;
    n->next = head;
    free(n);
    return n;
}
