/* attack: one of the expected answers, for every key
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * problem: vault
 * control: stands
 */
#include <stdlib.h>

int vault(int key)
{
    (void)key;
    return (int)(0x5a5a5a5au ^ 0x2a2a2a2au);
}
