/* The way it is usually written on practice platforms: camel case, and uthash for the table. */
#include <uthash.h>

struct entry {
    int value;
    int index;
    UT_hash_handle hh;
};

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    struct entry *seen = NULL, *e, *tmp;
    int *result = NULL;
    *returnSize = 0;
    for (int i = 0; i < numsSize && !result; i++) {
        long long want = (long long)target - nums[i];
        int key = (int)want;
        e = NULL;
        if (key == want) {
            HASH_FIND_INT(seen, &key, e);
        }
        if (e) {
            result = malloc(2 * sizeof(int));
            result[0] = e->index;
            result[1] = i;
            *returnSize = 2;
        } else {
            HASH_FIND_INT(seen, &nums[i], e);
            if (!e) {
                e = malloc(sizeof(*e));
                e->value = nums[i];
                e->index = i;
                HASH_ADD_INT(seen, value, e);
            }
        }
    }
    HASH_ITER(hh, seen, e, tmp) {
        HASH_DEL(seen, e);
        free(e);
    }
    return result;
}
