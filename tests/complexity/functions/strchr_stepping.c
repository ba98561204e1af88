/* Every b found by strchr, from behind the one before.
 *
 * shape: string
 * input: alternating
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(char *s)
{
    int count = 0;
    for (const char *at = strchr(s, 'b'); at != NULL; at = strchr(at + 1, 'b'))
        count++;
    return count;
}
