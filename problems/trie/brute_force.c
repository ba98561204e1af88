/* A list of words, looked through each time. */
// judge: up to m 100
// judge: up to len 40
typedef struct {
    char *word[5000];
    int count;
} trie;

trie *trie_create(void)
{
    return calloc(1, sizeof(trie));
}

void trie_insert(trie *obj, char *word)
{
    obj->word[obj->count++] = strdup(word);
}

bool trie_search(trie *obj, char *word)
{
    for (int i = 0; i < obj->count; i++)
        if (strcmp(obj->word[i], word) == 0)
            return true;
    return false;
}

bool trie_starts_with(trie *obj, char *prefix)
{
    for (int i = 0; i < obj->count; i++)
        if (strncmp(obj->word[i], prefix, strlen(prefix)) == 0)
            return true;
    return prefix[0] == '\0';
}

void trie_free(trie *obj)
{
    for (int i = 0; i < obj->count; i++)
        free(obj->word[i]);
    free(obj);
}
