/* Counts each kind on its own. No closer comes too early and the sums are right in the end, but
 * crossed pairs go unnoticed. */
// judge: fails crossed

bool valid_parentheses(char *s)
{
    int round = 0, square = 0, curly = 0;
    for (; *s; s++) {
        switch (*s) {
        case '(':
            round++;
            break;
        case ')':
            round--;
            break;
        case '[':
            square++;
            break;
        case ']':
            square--;
            break;
        case '{':
            curly++;
            break;
        case '}':
            curly--;
            break;
        }
        if (round < 0 || square < 0 || curly < 0)
            return false;
    }
    return round == 0 && square == 0 && curly == 0;
}
