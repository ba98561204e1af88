/* Are two strings anagrams? Letters counted up and down.
 *
 * shape: strings
 * time: n+m
 * space: 1
 * sizes: 16..16384
 */
long long f(char *s, char *t)
{
    int count[256] = {0};
    for (; *s != '\0'; s++)
        count[(unsigned char)*s]++;
    for (; *t != '\0'; t++)
        count[(unsigned char)*t]--;
    int differing = 0;
    for (int i = 0; i < 256; i++)
        differing += abs(count[i]);
    return differing;
}
