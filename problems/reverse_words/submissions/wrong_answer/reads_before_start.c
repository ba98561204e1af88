/* Skips blanks leftwards without asking whether any character is left. On an empty string, on blanks
 * only and after leading blanks it reads s[-1], and whatever stands there ends the skipping with an
 * empty word. */
// judge: fails leading_blanks

char *reverse_words(char *s)
{
    int end = (int)strlen(s);
    char *out = malloc((size_t)end + 2);
    int length = 0;

    do {
        while (s[end - 1] == ' ')
            end--;
        int start = end;
        while (start > 0 && s[start - 1] != ' ')
            start--;
        if (length > 0)
            out[length++] = ' ';
        for (int i = start; i < end; i++)
            out[length++] = s[i];
        end = start;
    } while (end > 0);
    out[length] = '\0';
    return out;
}
