/* A string built letter by letter with strcat, which walks over everything that is there.
 *
 * shape: string
 * time: n^2
 * space: n
 * sizes: 64..8192
 */
long long f(char *s)
{
    size_t n = strlen(s);
    char *out = malloc(n + 1);
    out[0] = '\0';
    for (size_t i = 0; i < n; i++) {
        char letter[2] = {(char)(s[i] ^ 32), '\0'};
        strcat(out, letter);
    }
    long long last = out[n - 1];
    free(out);
    return last;
}
