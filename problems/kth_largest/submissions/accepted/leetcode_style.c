/* Recursive quickselect for the k-th smallest, Hoare's partition, pivot from rand(); platform names. */
static int quickselect(int* nums, int l, int r, int k) {
    if (l == r)
        return nums[k];
    int partition = nums[l + rand() % (r - l + 1)];
    int i = l - 1, j = r + 1;
    while (i < j) {
        do i++; while (nums[i] < partition);
        do j--; while (nums[j] > partition);
        if (i < j) {
            int t = nums[i];
            nums[i] = nums[j];
            nums[j] = t;
        }
    }
    /* the pivot was the last element and the largest: keep both sides non-empty */
    if (j == r)
        j--;
    if (k <= j)
        return quickselect(nums, l, j, k);
    return quickselect(nums, j + 1, r, k);
}

int findKthLargest(int* nums, int numsSize, int k) {
    return quickselect(nums, 0, numsSize - 1, numsSize - k);
}
