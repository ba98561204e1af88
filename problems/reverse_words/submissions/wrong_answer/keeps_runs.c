/* Trims both ends, turns everything around, then each word. Runs of blanks between words stay as
 * long as they were. */
// judge: fails runs_between_words

static void reverse(char *first, char *last)
{
    while (first < last) {
        char c = *first;
        *first++ = *last;
        *last-- = c;
    }
}

char *reverse_words(char *s)
{
    while (*s == ' ')
        s++;
    int length = (int)strlen(s);
    while (length > 0 && s[length - 1] == ' ')
        s[--length] = '\0';

    reverse(s, s + length - 1);
    for (int start = 0; start < length;) {
        int end = start;
        while (end < length && s[end] != ' ')
            end++;
        reverse(s + start, s + end - 1);
        start = end + 1;
    }
    return s;
}
