/* The usual solution under the names that the platform uses. */
typedef struct Trie {
    struct Trie* next[26];
    bool isEnd;
} Trie;

Trie* trieCreate() {
    return (Trie*)calloc(1, sizeof(Trie));
}

void trieInsert(Trie* obj, char* word) {
    for (int i = 0; word[i]; i++) {
        int k = word[i] - 'a';
        if (!obj->next[k]) obj->next[k] = trieCreate();
        obj = obj->next[k];
    }
    obj->isEnd = true;
}

static Trie* find(Trie* obj, char* s) {
    while (obj && *s) obj = obj->next[*s++ - 'a'];
    return obj;
}

bool trieSearch(Trie* obj, char* word) {
    Trie* t = find(obj, word);
    return t && t->isEnd;
}

bool trieStartsWith(Trie* obj, char* prefix) {
    return find(obj, prefix) != NULL;
}

void trieFree(Trie* obj) {
    for (int i = 0; i < 26; i++)
        if (obj->next[i]) trieFree(obj->next[i]);
    free(obj);
}
