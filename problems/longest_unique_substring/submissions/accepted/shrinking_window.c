/* A window that grows at the right; while the new character is in it already, characters leave it at
 * the left one by one. Each enters and leaves once. */

int longest_unique_substring(char *s)
{
    bool inside[128] = {false};
    int left = 0, best = 0;
    for (int right = 0; s[right]; right++) {
        while (inside[(int)s[right]])
            inside[(int)s[left++]] = false;
        inside[(int)s[right]] = true;
        int length = right - left + 1;
        best = length > best ? length : best;
    }
    return best;
}
