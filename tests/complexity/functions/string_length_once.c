/* strlen, once: one operation for eight letters.
 *
 * shape: string
 * time: n
 * space: 1
 * sizes: 16..65536
 */
long long f(char *s)
{
    return (long long)strlen(s);
}
