/* Tries each place, character by character. */
// judge: up to n 100
// judge: up to m 30
int find_substring(char *haystack, char *needle)
{
    for (int i = 0;; i++) {
        int k = 0;
        while (needle[k] != '\0' && haystack[i + k] == needle[k])
            k++;
        if (needle[k] == '\0')
            return i;
        if (haystack[i] == '\0')
            return -1;
    }
}
