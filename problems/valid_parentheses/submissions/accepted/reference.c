/* A stack of the closers that are still owed, the next one due on top. */

bool valid_parentheses(char *s)
{
    char *owed = malloc(strlen(s) + 1);
    int depth = 0;
    bool fits = true;

    for (int i = 0; s[i] && fits; i++) {
        switch (s[i]) {
        case '(':
            owed[depth++] = ')';
            break;
        case '[':
            owed[depth++] = ']';
            break;
        case '{':
            owed[depth++] = '}';
            break;
        default:
            fits = depth > 0 && owed[--depth] == s[i];
        }
    }
    free(owed);
    return fits && depth == 0;
}
