/* Collects a word whenever it meets a blank behind it. The last word has none, unless the sentence
 * happens to end with a blank, and is lost. */
// judge: fails two_words

char *reverse_words(char *s)
{
    int n = (int)strlen(s);
    char *out = malloc((size_t)n + 1);
    int *start = malloc((n / 2 + 1) * sizeof *start);
    int *end = malloc((n / 2 + 1) * sizeof *end);
    int words = 0, begin = 0;

    for (int i = 0; i < n; i++) {
        if (s[i] != ' ')
            continue;
        if (i > begin) {
            start[words] = begin;
            end[words++] = i;
        }
        begin = i + 1;
    }

    int length = 0;
    for (int w = words - 1; w >= 0; w--) {
        memcpy(out + length, s + start[w], (size_t)(end[w] - start[w]));
        length += end[w] - start[w];
        if (w > 0)
            out[length++] = ' ';
    }
    out[length] = '\0';
    free(start);
    free(end);
    return out;
}
