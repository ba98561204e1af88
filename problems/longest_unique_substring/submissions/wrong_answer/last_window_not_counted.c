/* Compares with the record only when a repeat ends a window. The window that reaches the end of the
 * string is never compared. */
// judge: fails all_different

int longest_unique_substring(char *s)
{
    int last[256];
    for (int c = 0; c < 256; c++)
        last[c] = -1;

    int left = 0, best = 0, i = 0;
    for (; s[i]; i++) {
        unsigned char c = (unsigned char)s[i];
        if (last[c] >= left) {
            if (i - left > best)
                best = i - left;
            left = last[c] + 1;
        }
        last[c] = i;
    }
    return best;
}
