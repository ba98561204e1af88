/* Every subsequence of a is looked for in b. */
// judge: up to n 10
int longest_common_subsequence(char *a, char *b)
{
    int n = (int)strlen(a), best = 0;
    for (unsigned chosen = 0; chosen < 1u << n; chosen++) {
        const char *at = b;
        int length = 0;
        for (int i = 0; i < n && at != NULL; i++)
            if (chosen >> i & 1) {
                at = strchr(at, a[i]);
                at = at != NULL ? at + 1 : NULL;
                length++;
            }
        if (at != NULL && length > best)
            best = length;
    }
    return best;
}
