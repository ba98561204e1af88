/* Writes a blank behind each word and never takes back the last one. */
// judge: fails typical

char *reverse_words(char *s)
{
    int end = (int)strlen(s);
    char *out = malloc((size_t)end + 2);
    int length = 0;

    for (;;) {
        while (end > 0 && s[end - 1] == ' ')
            end--;
        if (end == 0)
            break;
        int start = end;
        while (start > 0 && s[start - 1] != ' ')
            start--;
        for (int i = start; i < end; i++)
            out[length++] = s[i];
        out[length++] = ' ';
        end = start;
    }
    out[length] = '\0';
    return out;
}
