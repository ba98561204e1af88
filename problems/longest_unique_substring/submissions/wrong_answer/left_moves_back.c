/* Jumps behind the last place of the character that enters, wherever that was. If it lies before the
 * window, the left end moves backwards and takes repeats in again. */
// judge: fails back_jump

int longest_unique_substring(char *s)
{
    int last[256];
    for (int c = 0; c < 256; c++)
        last[c] = -1;

    int left = 0, best = 0;
    for (int i = 0; s[i]; i++) {
        unsigned char c = (unsigned char)s[i];
        if (last[c] >= 0)
            left = last[c] + 1;
        last[c] = i;
        if (i - left + 1 > best)
            best = i - left + 1;
    }
    return best;
}
