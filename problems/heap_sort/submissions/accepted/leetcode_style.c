/* The shape of the platform's sortArray, which returns the array; heap_sort() copies it back. */
static void swap(int* a, int* b) {
    int t = *a;
    *a = *b;
    *b = t;
}

static void heapify(int* nums, int numsSize, int i) {
    while (1) {
        int largest = i, l = 2 * i + 1, r = 2 * i + 2;
        if (l < numsSize && nums[l] > nums[largest]) largest = l;
        if (r < numsSize && nums[r] > nums[largest]) largest = r;
        if (largest == i) return;
        swap(&nums[i], &nums[largest]);
        i = largest;
    }
}

int* sortArray(int* nums, int numsSize, int* returnSize) {
    for (int i = numsSize / 2 - 1; i >= 0; i--) heapify(nums, numsSize, i);
    for (int i = numsSize - 1; i > 0; i--) {
        swap(&nums[0], &nums[i]);
        heapify(nums, i, 0);
    }
    *returnSize = numsSize;
    return nums;
}

void heap_sort(int *nums, int nums_size)
{
    int size = 0;
    int *sorted = sortArray(nums, nums_size, &size);
    if (sorted != nums)
        memcpy(nums, sorted, sizeof *nums * (size_t)size);
}
