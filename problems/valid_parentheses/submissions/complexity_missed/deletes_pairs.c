/* Looks for a pair of neighbours, deletes it, and starts again from the left, until there is none.
 * In deep nesting each pair is in the middle: n / 2 times a walk and a move of n / 2. */
// judge: misses time deep

static bool is_pair(char a, char b)
{
    return (a == '(' && b == ')') || (a == '[' && b == ']') || (a == '{' && b == '}');
}

bool valid_parentheses(char *s)
{
    size_t length = strlen(s);
    bool found = true;

    while (found) {
        found = false;
        for (size_t i = 0; i + 1 < length; i++) {
            if (is_pair(s[i], s[i + 1])) {
                memmove(s + i, s + i + 2, length - i - 1);
                length -= 2;
                found = true;
                break;
            }
        }
    }
    return length == 0;
}
