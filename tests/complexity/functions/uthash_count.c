/* How often each value occurs, counted with uthash.
 *
 * shape: array
 * input: permutation
 * time: n
 * space: n
 * sizes: 16..8192
 */
struct entry {
    int value;
    int count;
    UT_hash_handle hh;
};

long long f(int *a, int a_size)
{
    struct entry *table = NULL;
    struct entry *e = NULL;
    struct entry *next = NULL;
    for (int i = 0; i < a_size; i++) {
        HASH_FIND_INT(table, &a[i], e);
        if (e == NULL) {
            e = calloc(1, sizeof *e);
            e->value = a[i];
            HASH_ADD_INT(table, value, e);
        }
        e->count++;
    }
    int most = 0;
    HASH_ITER(hh, table, e, next)
    {
        most = e->count > most ? e->count : most;
        HASH_DEL(table, e);
        free(e);
    }
    return most;
}
