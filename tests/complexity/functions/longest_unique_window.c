/* The longest part without a repeated letter: where each letter was last, and a window's start
 * that only advances.
 *
 * shape: string
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(char *s)
{
    int last[256];
    memset(last, -1, sizeof last);
    int from = 0;
    int best = 0;
    for (int i = 0; s[i] != '\0'; i++) {
        int *seen = &last[(unsigned char)s[i]];
        if (*seen >= from)
            from = *seen + 1;
        *seen = i;
        if (i + 1 - from > best)
            best = i + 1 - from;
    }
    return best;
}
