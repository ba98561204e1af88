/* Keeps the words in a list and looks at all of them for each question: m^2. */
// judge: misses time
typedef struct {
    int count, room;
    char **word;
} words;

words *trie_create(void)
{
    return calloc(1, sizeof(words));
}

void trie_insert(words *w, char *word)
{
    if (w->count == w->room) {
        w->room = w->room > 0 ? 2 * w->room : 16;
        w->word = realloc(w->word, sizeof *w->word * (size_t)w->room);
    }
    w->word[w->count++] = strdup(word);
}

bool trie_search(words *w, char *word)
{
    for (int i = 0; i < w->count; i++)
        if (strcmp(w->word[i], word) == 0)
            return true;
    return false;
}

bool trie_starts_with(words *w, char *prefix)
{
    size_t length = strlen(prefix);
    for (int i = 0; i < w->count; i++)
        if (strncmp(w->word[i], prefix, length) == 0)
            return true;
    return length == 0;
}

void trie_free(words *w)
{
    for (int i = 0; i < w->count; i++)
        free(w->word[i]);
    free(w->word);
    free(w);
}
