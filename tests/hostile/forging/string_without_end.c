/* attack: return a string without an end
 * allowed: runtime_error wrong_answer memory_limit_exceeded
 * invariant: the reading of it ends
 * problem: reverse_words
 * control: stands
 */
#include <stdlib.h>
#include <string.h>

char *reverse_words(char *s)
{
    size_t n = 1 << 20;
    char *p = malloc(n);
    memset(p, 'x', n);
    return s[0] == 0 ? s : p;
}
