/* problem: spelled
 * line: 9
 * kind: foreign
 * words: it points to a string literal
 */
char *spelled(char *s)
{
    char *t = "judge";
    free(t);
    return s;
}
