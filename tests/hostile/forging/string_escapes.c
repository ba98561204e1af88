/* attack: return a string of control characters
 * allowed: wrong_answer
 * invariant: reports hold no control character
 * problem: reverse_words
 * control: stands
 */
#include <stdlib.h>
#include <string.h>

char *reverse_words(char *s)
{
    (void)s;
    return strdup("\033[2J\033]0;owned\007\r\n::error::owned\x80\xff]]>");
}
