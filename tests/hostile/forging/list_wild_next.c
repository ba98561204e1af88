/* attack: return a node whose link leads nowhere
 * allowed: runtime_error wrong_answer
 * invariant: the reading of it ends
 * problem: reverse_list
 * control: stands
 */
#include <stdlib.h>

struct ListNode *reverse_list(struct ListNode *head)
{
    if (head != NULL)
        head->next = (struct ListNode *)0x7fff00000001;
    return head;
}
