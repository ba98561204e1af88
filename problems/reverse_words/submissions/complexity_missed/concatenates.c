/* Walks from the right and appends each word with strncat, which looks for the end of the result anew
 * each time. */
// judge: misses time one_letter_words

char *reverse_words(char *s)
{
    int end = (int)strlen(s);
    char *out = malloc((size_t)end + 1);
    out[0] = '\0';

    for (;;) {
        while (end > 0 && s[end - 1] == ' ')
            end--;
        if (end == 0)
            return out;
        int start = end;
        while (start > 0 && s[start - 1] != ' ')
            start--;
        if (out[0])
            strcat(out, " ");
        strncat(out, s + start, (size_t)(end - start));
        end = start;
    }
}
