/* Takes the characters of a from the left and looks for each in the rest of b. The first one that fits
 * may use up most of b. */
// judge: fails greedy_from_the_left
int longest_common_subsequence(char *a, char *b)
{
    int length = 0;
    for (; *a; a++) {
        char *found = strchr(b, *a);
        if (found != NULL) {
            length++;
            b = found + 1;
        }
    }
    return length;
}
