/* A hash table that takes keys modulo a power of two. All keys are multiples of 65536: one
 * chain holds them all.
 *
 * shape: array
 * input: strided
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
enum { BUCKETS = 256 };

struct item {
    int key;
    struct item *next;
};

long long f(int *a, int a_size)
{
    struct item **bucket = calloc(BUCKETS, sizeof *bucket);
    struct item *store = malloc((size_t)a_size * sizeof *store);
    int different = 0;
    for (int i = 0; i < a_size; i++) {
        struct item **chain = &bucket[(unsigned)a[i] % BUCKETS];
        struct item *at = *chain;
        while (at != NULL && at->key != a[i])
            at = at->next;
        if (at != NULL)
            continue;
        store[different] = (struct item){a[i], *chain};
        *chain = &store[different++];
    }
    free(store);
    free(bucket);
    return different;
}
