/* problem: spelled
 * line: 9
 * kind: wild
 * words: wrote to constant data
 */
char *spelled(char *s)
{
    char *t = "Judge";
    t[0] = s[0];
    return strdup(t);
}
