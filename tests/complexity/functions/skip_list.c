/* A skip list of random heights; every element is inserted and then searched for.
 *
 * shape: array
 * input: permutation
 * time: n log n
 * space: n
 * sizes: 64..8192
 */
enum { LEVELS = 20 };

struct tower {
    int key;
    struct tower *next[];
};

static void find(struct tower *head, int key, struct tower *before[LEVELS])
{
    struct tower *at = head;
    for (int level = LEVELS - 1; level >= 0; level--) {
        while (at->next[level] != NULL && at->next[level]->key < key)
            at = at->next[level];
        before[level] = at;
    }
}

static struct tower *tower(int key, int height)
{
    struct tower *t = calloc(1, sizeof *t + (size_t)height * sizeof t->next[0]);
    t->key = key;
    return t;
}

long long f(int *a, int a_size)
{
    struct tower *before[LEVELS];
    struct tower *head = tower(INT_MIN, LEVELS);
    for (int i = 0; i < a_size; i++) {
        int height = 1;
        while (height < LEVELS && rand() % 2 == 0)
            height++;
        struct tower *t = tower(a[i], height);
        find(head, a[i], before);
        for (int level = 0; level < height; level++) {
            t->next[level] = before[level]->next[level];
            before[level]->next[level] = t;
        }
    }
    int found = 0;
    for (int i = 0; i < a_size; i++) {
        find(head, a[i], before);
        found += before[0]->next[0]->key == a[i];
    }
    while (head != NULL) {
        struct tower *next = head->next[0];
        free(head);
        head = next;
    }
    return found;
}
