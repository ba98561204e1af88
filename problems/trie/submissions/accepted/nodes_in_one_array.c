/* Nodes stand in one growing array and refer to their children by number: one allocation now and
 * then, and half the memory of pointers. */
typedef struct {
    bool word;
    int child[26]; /* 0, the root, is nobody's child */
} node;

typedef struct {
    node *all;
    int used, room;
} trie;

static int new_node(trie *t)
{
    if (t->used == t->room) {
        t->room = t->room > 0 ? 2 * t->room : 64;
        t->all = realloc(t->all, sizeof *t->all * (size_t)t->room);
    }
    memset(&t->all[t->used], 0, sizeof *t->all);
    return t->used++;
}

trie *trie_create(void)
{
    trie *t = calloc(1, sizeof *t);
    new_node(t);
    return t;
}

void trie_insert(trie *t, char *word)
{
    int at = 0;
    for (; *word != '\0'; word++) {
        int next = t->all[at].child[*word - 'a'];
        if (next == 0) {
            next = new_node(t); /* may move the array */
            t->all[at].child[*word - 'a'] = next;
        }
        at = next;
    }
    t->all[at].word = true;
}

/* The node at the end of the way, or -1. */
static int walk(const trie *t, const char *text)
{
    int at = 0;
    for (; *text != '\0'; text++) {
        at = t->all[at].child[*text - 'a'];
        if (at == 0)
            return -1;
    }
    return at;
}

bool trie_search(trie *t, char *word)
{
    int at = walk(t, word);
    return at >= 0 && t->all[at].word;
}

bool trie_starts_with(trie *t, char *prefix)
{
    return walk(t, prefix) >= 0;
}

void trie_free(trie *t)
{
    free(t->all);
    free(t);
}
