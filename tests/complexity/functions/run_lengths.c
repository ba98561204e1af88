/* Run-length coding into a buffer that is large enough: every letter is a run of one.
 *
 * shape: string
 * input: alternating
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(char *s)
{
    size_t n = strlen(s);
    char *out = malloc(2 * n + 1);
    size_t len = 0;
    for (size_t i = 0; i < n;) {
        size_t run = 1;
        while (run < 9 && s[i + run] == s[i])
            run++;
        out[len++] = (char)('0' + run);
        out[len++] = s[i];
        i += run;
    }
    out[len] = '\0';
    long long result = out[len / 2] + (long long)len;
    free(out);
    return result;
}
