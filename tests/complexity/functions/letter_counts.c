/* The most frequent letter, with a table of 256 counts.
 *
 * shape: string
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(char *s)
{
    int count[256] = {0};
    for (; *s != '\0'; s++)
        count[(unsigned char)*s]++;
    int most = 0;
    for (int i = 0; i < 256; i++)
        if (count[i] > count[most])
            most = i;
    return most;
}
