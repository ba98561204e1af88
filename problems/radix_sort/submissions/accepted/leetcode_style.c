/* The shape of the platform's sortArray; radix_sort() copies the result back. Base 16, a fresh
 * array for the result. */
int* sortArray(int* nums, int numsSize, int* returnSize) {
    unsigned* a = malloc((numsSize + 1) * sizeof(unsigned));
    unsigned* b = malloc((numsSize + 1) * sizeof(unsigned));
    for (int i = 0; i < numsSize; i++) a[i] = (unsigned)nums[i] + 2147483648u;
    for (int shift = 0; shift < 32; shift += 4) {
        int cnt[16] = {0};
        for (int i = 0; i < numsSize; i++) cnt[a[i] >> shift & 15]++;
        for (int d = 1; d < 16; d++) cnt[d] += cnt[d - 1];
        for (int i = numsSize - 1; i >= 0; i--) b[--cnt[a[i] >> shift & 15]] = a[i];
        unsigned* t = a;
        a = b;
        b = t;
    }
    int* res = (int*)b;
    for (int i = 0; i < numsSize; i++) res[i] = (int)(a[i] - 2147483648u);
    free(a);
    *returnSize = numsSize;
    return res;
}

void radix_sort(int *nums, int nums_size)
{
    int size = 0;
    int *sorted = sortArray(nums, nums_size, &size);
    memcpy(nums, sorted, sizeof *nums * (size_t)size);
    free(sorted);
}
