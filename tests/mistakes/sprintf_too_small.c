/* problem: spelled
 * line: 9
 * kind: out_of_bounds
 * words: sprintf() wrote 6 bytes
 */
char *spelled(char *s)
{
    char t[4];
    sprintf(t, "%s", s);
    return strdup(t);
}
