/* A stack of fixed size; what does not fit is called invalid. Shows only in the large case
 * nested_beyond_100. */
// judge: fails nested_beyond_100

enum { MAX_DEPTH = 100 };

bool valid_parentheses(char *s)
{
    char stack[MAX_DEPTH];
    int top = 0;

    for (; *s; s++) {
        char closer = *s == '(' ? ')' : *s == '[' ? ']' : *s == '{' ? '}' : '\0';
        if (closer) {
            if (top == MAX_DEPTH)
                return false;
            stack[top++] = closer;
        } else if (top == 0 || stack[--top] != *s) {
            return false;
        }
    }
    return top == 0;
}
