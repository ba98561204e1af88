/* Keeps the words sorted: questions are fast, but each new word shifts those behind it. */
// judge: misses time
typedef struct {
    int count, room;
    char **word;
} words;

words *trie_create(void)
{
    return calloc(1, sizeof(words));
}

/* Place of the first word that is not before `text`. */
static int lower_bound(const words *w, const char *text)
{
    int lo = 0, hi = w->count;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (strcmp(w->word[mid], text) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

void trie_insert(words *w, char *word)
{
    int at = lower_bound(w, word);
    if (at < w->count && strcmp(w->word[at], word) == 0)
        return;
    if (w->count == w->room) {
        w->room = w->room > 0 ? 2 * w->room : 16;
        w->word = realloc(w->word, sizeof *w->word * (size_t)w->room);
    }
    for (int i = w->count++; i > at; i--)
        w->word[i] = w->word[i - 1];
    w->word[at] = strdup(word);
}

bool trie_search(words *w, char *word)
{
    int at = lower_bound(w, word);
    return at < w->count && strcmp(w->word[at], word) == 0;
}

bool trie_starts_with(words *w, char *prefix)
{
    int at = lower_bound(w, prefix);
    size_t length = strlen(prefix);
    return length == 0 || (at < w->count && strncmp(w->word[at], prefix, length) == 0);
}

void trie_free(words *w)
{
    for (int i = 0; i < w->count; i++)
        free(w->word[i]);
    free(w->word);
    free(w);
}
