/* Recursive descent, the call stack being the stack: text = { opener text closer }. */

static char closer_of(char c)
{
    return c == '(' ? ')' : c == '[' ? ']' : c == '{' ? '}' : '\0';
}

/* Reads pairs from *s on; leaves *s at the first character that opens nothing. */
static bool read_text(const char **s)
{
    while (closer_of(**s)) {
        char closer = closer_of(*(*s)++);
        if (!read_text(s) || **s != closer)
            return false;
        (*s)++;
    }
    return true;
}

bool valid_parentheses(char *s)
{
    const char *at = s;
    return read_text(&at) && *at == '\0';
}
