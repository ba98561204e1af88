/* Reads from the left and puts each word before what it has so far, which has to move each time. */
// judge: misses time one_letter_words

char *reverse_words(char *s)
{
    int n = (int)strlen(s);
    char *out = malloc((size_t)n + 2);
    int length = 0;

    for (int i = 0; i < n;) {
        while (i < n && s[i] == ' ')
            i++;
        int start = i;
        while (i < n && s[i] != ' ')
            i++;
        int word = i - start;
        if (word == 0)
            break;
        int gap = length > 0 ? 1 : 0;
        memmove(out + word + gap, out, (size_t)length);
        memcpy(out, s + start, (size_t)word);
        if (gap)
            out[word] = ' ';
        length += word + gap;
    }
    out[length] = '\0';
    return out;
}
