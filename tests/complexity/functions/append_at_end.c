/* A text built piece by piece. The end is kept, so no piece walks over what stands before.
 *
 * shape: string
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(char *s)
{
    size_t n = strlen(s);
    char *out = malloc(3 * n + 1);
    char *end = out;
    for (size_t i = 0; i < n; i++) {
        *end++ = s[i];
        memcpy(end, "--", 2);
        end += 2;
    }
    *end = '\0';
    long long len = end - out;
    free(out);
    return len;
}
