/* problem: spelled
 * line: 9
 * kind: out_of_bounds
 * words: strcpy() wrote 6 bytes
 */
char *spelled(char *s)
{
    char *t = malloc(strlen(s));
    strcpy(t, s);
    return t;
}
