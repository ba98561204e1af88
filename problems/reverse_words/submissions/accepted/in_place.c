/* In place: squeeze the blanks, turn the whole string around, then each word again. */

static void reverse(char *first, char *last)
{
    while (first < last) {
        char c = *first;
        *first++ = *last;
        *last-- = c;
    }
}

/* One blank between words, none at the ends; returns the new length. */
static int squeeze(char *s)
{
    int length = 0;
    for (int i = 0; s[i]; i++) {
        if (s[i] == ' ')
            continue;
        if (length > 0 && s[i - 1] == ' ')
            s[length++] = ' ';
        s[length++] = s[i];
    }
    s[length] = '\0';
    return length;
}

char *reverse_words(char *s)
{
    int length = squeeze(s);
    if (length == 0)
        return s;
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
