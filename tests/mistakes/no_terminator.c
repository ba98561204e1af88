/* problem: spelled
 * line: 12
 * kind: out_of_bounds
 * words: strlen() read 1 byte just after a block from malloc (5 bytes)
 */
char *spelled(char *s)
{
    size_t n = strlen(s);
    char *t = malloc(n);
    for (size_t i = 0; i < n; i++)
        t[i] = s[i];
    return strlen(t) == n ? t : s;
}
