/* problem: spelled
 * line: 9
 * kind: out_of_bounds
 * words: strcat() wrote 6 bytes
 */
char *spelled(char *s)
{
    char t[8] = "abcd";
    strcat(t, s);
    return strdup(t);
}
