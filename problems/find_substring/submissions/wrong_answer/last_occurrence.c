/* Tries every position and remembers each hit, so that the last one remains. */
// judge: fails first_of_two

int find_substring(char *haystack, char *needle)
{
    int n = (int)strlen(haystack), m = (int)strlen(needle);
    if (m == 0)
        return 0;
    int found = -1;
    for (int i = 0; i + m <= n; i++)
        if (strncmp(haystack + i, needle, (size_t)m) == 0)
            found = i;
    return found;
}
