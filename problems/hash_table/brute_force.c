/* A list of keys and values, looked through for each question; only their number and the number of buckets are kept
 * beside it. The hash is taken with 64 bits and cut. */
// judge: up to m 200
// judge: up to len 40
typedef struct {
    char *key[20000];
    int value[20000], count, buckets;
} hash_table;

hash_table *hash_table_create(int buckets)
{
    hash_table *obj = calloc(1, sizeof *obj);
    obj->buckets = buckets;
    return obj;
}

static int find(const hash_table *obj, const char *key)
{
    for (int i = 0; i < obj->count; i++)
        if (strcmp(obj->key[i], key) == 0)
            return i;
    return -1;
}

void hash_table_insert(hash_table *obj, char *key, int value)
{
    int i = find(obj, key);
    if (i >= 0) {
        obj->value[i] = value;
        return;
    }
    obj->key[obj->count] = strdup(key);
    obj->value[obj->count++] = value;
    if (obj->count * 4 > obj->buckets * 3)
        obj->buckets *= 2;
}

int hash_table_get(hash_table *obj, char *key)
{
    int i = find(obj, key);
    return i < 0 ? -1 : obj->value[i];
}

bool hash_table_delete(hash_table *obj, char *key)
{
    int i = find(obj, key);
    if (i < 0)
        return false;
    free(obj->key[i]);
    obj->count--;
    obj->key[i] = obj->key[obj->count];
    obj->value[i] = obj->value[obj->count];
    return true;
}

int hash_table_size(hash_table *obj)
{
    return obj->count;
}

int hash_table_bucket_count(hash_table *obj)
{
    return obj->buckets;
}

int hash_table_bucket_of(hash_table *obj, char *key)
{
    unsigned long long hash = 2166136261;
    for (; *key != '\0'; key++) {
        unsigned long long byte = (unsigned char)*key;
        hash = (hash ^ byte) * 16777619 % 4294967296;
    }
    return (int)(hash % (unsigned long long)obj->buckets);
}

void hash_table_free(hash_table *obj)
{
    for (int i = 0; i < obj->count; i++)
        free(obj->key[i]);
    free(obj);
}
