/* Under the names that the platform uses: a bottom-up segment tree of sums instead of a Fenwick
 * tree. */
typedef struct {
    int n;
    long long* t; /* leaves at n .. 2n - 1 */
} NumArray;

NumArray* numArrayCreate(int* nums, int numsSize) {
    NumArray* obj = malloc(sizeof(NumArray));
    obj->n = numsSize;
    obj->t = calloc(2 * numsSize, sizeof(long long));
    for (int i = 0; i < numsSize; i++) obj->t[numsSize + i] = nums[i];
    for (int i = numsSize - 1; i > 0; i--) obj->t[i] = obj->t[2 * i] + obj->t[2 * i + 1];
    return obj;
}

void numArrayUpdate(NumArray* obj, int index, int val) {
    int i = index + obj->n;
    obj->t[i] = val;
    for (i /= 2; i > 0; i /= 2) obj->t[i] = obj->t[2 * i] + obj->t[2 * i + 1];
}

int numArraySumRange(NumArray* obj, int left, int right) {
    long long sum = 0;
    int l = left + obj->n, r = right + obj->n + 1;
    for (; l < r; l /= 2, r /= 2) {
        if (l & 1) sum += obj->t[l++];
        if (r & 1) sum += obj->t[--r];
    }
    return (int)sum;
}

void numArrayFree(NumArray* obj) {
    free(obj->t);
    free(obj);
}
