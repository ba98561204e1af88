/* Guards against popping an empty stack, but by passing over the closer instead of failing. */
// judge: fails single_closer

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
        else if (top > 0)
            fits = stack[--top] == *s;
    }
    free(stack);
    return fits && top == 0;
}
