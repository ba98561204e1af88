/* Keeps the open brackets as a string and finds its end with strlen at each push and pop. */
// judge: misses time deep

bool valid_parentheses(char *s)
{
    char *owed = malloc(strlen(s) + 2);
    owed[0] = '\0';
    bool fits = true;

    for (int i = 0; s[i] && fits; i++) {
        size_t depth = strlen(owed);
        char closer = s[i] == '(' ? ')' : s[i] == '[' ? ']' : s[i] == '{' ? '}' : '\0';
        if (closer) {
            owed[depth] = closer;
            owed[depth + 1] = '\0';
        } else {
            fits = depth > 0 && owed[depth - 1] == s[i];
            if (fits)
                owed[depth - 1] = '\0';
        }
    }
    fits = fits && owed[0] == '\0';
    free(owed);
    return fits;
}
