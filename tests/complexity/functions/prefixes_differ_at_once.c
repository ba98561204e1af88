/* strcmp on random letters: two strings agree in a letter or two, however long they are. The
 * first letters are made different, so that it never depends on chance.
 *
 * shape: strings
 * time: 1
 * space: 1
 */
long long f(char *s, char *t)
{
    s[0] = 'x';
    t[0] = 'y';
    return strcmp(s, t) < 0 ? -1 : 1;
}
