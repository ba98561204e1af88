/* Checks every closer against the stack, but not that the stack is empty in the end. */
// judge: fails left_open

bool valid_parentheses(char *s)
{
    char *stack = malloc(strlen(s) + 1);
    int top = 0;
    bool fits = true;

    for (; *s && fits; s++) {
        if (*s == '(')
            stack[top++] = ')';
        else if (*s == '[')
            stack[top++] = ']';
        else if (*s == '{')
            stack[top++] = '}';
        else
            fits = top > 0 && stack[--top] == *s;
    }
    free(stack);
    return fits;
}
