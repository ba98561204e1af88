/* Throws the whole window away at a repeat and starts a new one with the character in hand, though
 * everything behind the earlier one could have stayed. */
// judge: fails repeat_keeps_part_of_window

int longest_unique_substring(char *s)
{
    bool inside[256] = {false};
    int length = 0, best = 0;
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (inside[c]) {
            memset(inside, 0, sizeof inside);
            length = 0;
        }
        inside[c] = true;
        length++;
        if (length > best)
            best = length;
    }
    return best;
}
