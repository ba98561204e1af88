/* Pushes the opener and compares the closer with it directly. An opener never equals a closer, so
 * that nothing but the empty string is valid. */
// judge: fails typical

bool valid_parentheses(char *s)
{
    char *stack = malloc(strlen(s) + 1);
    int top = 0;
    bool fits = true;

    for (; *s && fits; s++) {
        if (*s == '(' || *s == '[' || *s == '{')
            stack[top++] = *s;
        else
            fits = top > 0 && stack[--top] == *s;
    }
    free(stack);
    return fits && top == 0;
}
