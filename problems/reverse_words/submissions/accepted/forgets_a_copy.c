/* Cuts a copy into words with strtok and takes them from the last to the first. The answers are right; the
 * copy and the list of its words are never given back, which the judge notes: `judge demo leak`. */

char *reverse_words(char *s)
{
    size_t length = strlen(s);
    char *copy = strdup(s);
    char **words = malloc((length / 2 + 1) * sizeof *words);
    int count = 0;

    for (char *word = strtok(copy, " "); word != NULL; word = strtok(NULL, " "))
        words[count++] = word;

    char *out = malloc(length + 1);
    char *end = out;
    while (count > 0) {
        size_t n = strlen(words[--count]);
        memcpy(end, words[count], n);
        end += n;
        if (count > 0)
            *end++ = ' ';
    }
    *end = '\0';
    return out;
}
