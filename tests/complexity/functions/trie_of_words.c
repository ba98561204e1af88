/* Words of sixteen letters in a trie: nearly each letter needs a new node, for random words
 * part after two or three letters.
 *
 * shape: string
 * time: n
 * space: n
 * sizes: 64..4096
 */
struct trie {
    struct trie *child[26];
    int words;
};

static void release(struct trie *t)
{
    if (t == NULL)
        return;
    for (int i = 0; i < 26; i++)
        release(t->child[i]);
    free(t);
}

long long f(char *s)
{
    struct trie *root = calloc(1, sizeof *root);
    int most = 0;
    while (*s != '\0') {
        struct trie **at = &root;
        for (int i = 0; i < 16 && *s != '\0'; i++, s++) {
            at = &(*at)->child[*s - 'a'];
            if (*at == NULL)
                *at = calloc(1, sizeof **at);
        }
        (*at)->words++;
        most = (*at)->words > most ? (*at)->words : most;
    }
    release(root);
    return most;
}
