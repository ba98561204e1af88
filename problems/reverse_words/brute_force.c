/* Goes through s from its start and puts each word before what there is. */
// judge: up to n 60
char *reverse_words(char *s)
{
    char *out = calloc(strlen(s) + 2, 1);
    for (size_t at = 0; s[at] != '\0';) {
        size_t len = strcspn(s + at, " ");
        if (len == 0) {
            at++;
            continue;
        }
        if (out[0] != '\0') {
            memmove(out + len + 1, out, strlen(out) + 1);
            out[len] = ' ';
        }
        memcpy(out, s + at, len);
        at += len;
    }
    return out;
}
