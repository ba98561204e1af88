/* Walks from the right and appends each word to a new buffer, with one blank before all but the
 * first. The result is never longer than the input. */

char *reverse_words(char *s)
{
    int end = (int)strlen(s);
    char *out = malloc((size_t)end + 1);
    int length = 0;

    for (;;) {
        while (end > 0 && s[end - 1] == ' ')
            end--;
        if (end == 0)
            break;
        int start = end;
        while (start > 0 && s[start - 1] != ' ')
            start--;
        if (length > 0)
            out[length++] = ' ';
        memcpy(out + length, s + start, (size_t)(end - start));
        length += end - start;
        end = start;
    }
    out[length] = '\0';
    return out;
}
