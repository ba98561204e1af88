/* A node for each beginning, with 26 children; a mark says whether the beginning is a word
 * itself. */
typedef struct node {
    bool word; /* the letters on the way here are a word */
    struct node *child[26];
} node;

node *trie_create(void)
{
    return calloc(1, sizeof(node));
}

void trie_insert(node *root, char *word)
{
    node *at = root;
    for (const char *c = word; *c != '\0'; c++) {
        node **next = &at->child[*c - 'a'];
        if (*next == NULL)
            *next = calloc(1, sizeof(node));
        at = *next;
    }
    at->word = true;
}

/* The node at the end of the way, or NULL if the way is not there. */
static node *walk(node *root, const char *text)
{
    node *at = root;
    for (; at != NULL && *text != '\0'; text++)
        at = at->child[*text - 'a'];
    return at;
}

bool trie_search(node *root, char *word)
{
    node *at = walk(root, word);
    return at != NULL && at->word;
}

bool trie_starts_with(node *root, char *prefix)
{
    return walk(root, prefix) != NULL;
}

void trie_free(node *root)
{
    if (root == NULL)
        return;
    for (int i = 0; i < 26; i++)
        trie_free(root->child[i]);
    free(root);
}
