/* attack: return a list without an end
 * allowed: runtime_error wrong_answer
 * invariant: the reading of it ends
 * problem: reverse_list
 * control: stands
 */
#include <stdlib.h>

struct ListNode *reverse_list(struct ListNode *head)
{
    if (head != NULL)
        head->next = head;
    return head;
}
