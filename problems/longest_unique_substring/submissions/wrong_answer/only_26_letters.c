/* Keeps the window's characters in the bits of one word, bit 0 for 'a'. Other characters share the
 * bits of letters: 'A' that of 'a', '0' that of 'p'. */
// judge: fails upper_and_lower

int longest_unique_substring(char *s)
{
    unsigned inside = 0;
    int left = 0, best = 0;
    for (int right = 0; s[right]; right++) {
        unsigned bit = 1u << ((unsigned)(s[right] - 'a') % 32);
        while (inside & bit) {
            inside &= ~(1u << ((unsigned)(s[left] - 'a') % 32));
            left++;
        }
        inside |= bit;
        if (right - left + 1 > best)
            best = right - left + 1;
    }
    return best;
}
