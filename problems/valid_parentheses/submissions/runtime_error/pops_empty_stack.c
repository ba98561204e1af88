/* A linked stack, popped without asking whether anything is on it: a closer too many follows a null
 * pointer. */
// judge: fails single_closer

struct open_bracket {
    char closer;
    struct open_bracket *below;
};

bool valid_parentheses(char *s)
{
    struct open_bracket *top = NULL;
    bool fits = true;

    for (; *s && fits; s++) {
        char closer = *s == '(' ? ')' : *s == '[' ? ']' : *s == '{' ? '}' : '\0';
        if (closer) {
            struct open_bracket *b = malloc(sizeof *b);
            b->closer = closer;
            b->below = top;
            top = b;
        } else {
            struct open_bracket *b = top;
            fits = b->closer == *s;
            top = b->below;
            free(b);
        }
    }
    fits = fits && !top;
    while (top) {
        struct open_bracket *below = top->below;
        free(top);
        top = below;
    }
    return fits;
}
