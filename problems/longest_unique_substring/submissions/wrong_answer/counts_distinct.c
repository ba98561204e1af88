/* Counts how many different characters the whole string has. They need not stand side by side. */
// judge: fails fewer_than_distinct

int longest_unique_substring(char *s)
{
    bool seen[256] = {false};
    int distinct = 0;
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (!seen[c])
            distinct++;
        seen[c] = true;
    }
    return distinct;
}
