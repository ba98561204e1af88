/* Squeezes the blanks and turns the whole string around, but forgets to turn each word back. */
// judge: fails single_word

char *reverse_words(char *s)
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

    for (int i = 0, j = length - 1; i < j; i++, j--) {
        char c = s[i];
        s[i] = s[j];
        s[j] = c;
    }
    return s;
}
