/* uthash counts, buckets by frequency collect: the platform's name and style. */
struct item {
    int key;
    int count;
    struct item* next; /* in the bucket */
    UT_hash_handle hh;
};

int* topKFrequent(int* nums, int numsSize, int k, int* returnSize) {
    struct item *map = NULL, *it, *tmp;
    struct item* pool = malloc(numsSize * sizeof(struct item));
    int used = 0;
    for (int i = 0; i < numsSize; i++) {
        HASH_FIND_INT(map, &nums[i], it);
        if (!it) {
            it = &pool[used++];
            it->key = nums[i];
            it->count = 0;
            HASH_ADD_INT(map, key, it);
        }
        it->count++;
    }
    struct item** bucket = calloc(numsSize + 1, sizeof(struct item*));
    HASH_ITER(hh, map, it, tmp) {
        it->next = bucket[it->count];
        bucket[it->count] = it;
    }
    int* res = malloc(k * sizeof(int));
    *returnSize = 0;
    for (int c = numsSize; c > 0 && *returnSize < k; c--)
        for (it = bucket[c]; it && *returnSize < k; it = it->next) res[(*returnSize)++] = it->key;
    HASH_CLEAR(hh, map);
    free(pool);
    free(bucket);
    return res;
}
