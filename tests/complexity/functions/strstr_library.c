/* The library's strstr for a pattern whose last letter never comes. It is charged as the
 * linear search that it is.
 *
 * shape: strings
 * input: equal
 * time: n+m
 * space: 1
 * sizes: 64..65536
 * fixed: 64
 */
long long f(char *s, char *t)
{
    t[strlen(t) - 1] = 'b';
    return strstr(s, t) != NULL;
}
