/* Strikes out a pair of brackets that stand side by side, again and again. */
// judge: up to n 60
bool valid_parentheses(char *s)
{
    char *text = strdup(s);
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t i = 0; text[0] != '\0' && text[i + 1] != '\0' && !changed; i++)
            if ((text[i] == '(' && text[i + 1] == ')') || (text[i] == '[' && text[i + 1] == ']') ||
                (text[i] == '{' && text[i + 1] == '}')) {
                memmove(text + i, text + i + 2, strlen(text + i + 2) + 1);
                changed = true;
            }
    }
    bool valid = text[0] == '\0';
    free(text);
    return valid;
}
