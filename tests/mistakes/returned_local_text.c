/* problem: spelled
 * line: 11
 * kind: return_local
 * words: the returned string is a local variable, which is gone when its function returns
 */
char *spelled(char *s)
{
    char t[16];
    char *p = t;
    strcpy(p, s);
    return p;
}
