/* attack: print everything that the process knows of its case
 * allowed: wrong_answer runtime_error
 * invariant: no expected value is printed
 * problem: vault
 * control: stands
 */
#include <stdio.h>
#include <stdlib.h>

int vault(int key)
{
    const unsigned char *stack = __builtin_frame_address(0);
    printf("%d %s %s\n", key, __FILE__, __func__);
    for (int k = 0; k < 200; k++)
        printf("%02x", stack[k]);
    for (int k = 0; k < 200; k++)
        printf("%d ", ((const int *)stack)[k]);
    return 0;
}
