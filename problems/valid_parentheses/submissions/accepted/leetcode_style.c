/* The platform's name. The part of the string that has been read serves as the stack. */
#include <stdbool.h>

bool isValid(char* s) {
    int top = 0;
    for (int i = 0; s[i] != '\0'; i++) {
        char c = s[i];
        if (c == '(' || c == '[' || c == '{') {
            s[top++] = c;
            continue;
        }
        if (top == 0) return false;
        char open = s[--top];
        if (c == ')' && open != '(') return false;
        if (c == ']' && open != '[') return false;
        if (c == '}' && open != '{') return false;
    }
    return top == 0;
}
