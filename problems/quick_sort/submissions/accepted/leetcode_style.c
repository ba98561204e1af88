/* The shape of the platform's sortArray, which returns the array; quick_sort() copies it back.
 * Random pivot, Hoare's partition. */
static void quickSort(int* nums, int left, int right) {
    while (left < right) {
        int pivot = nums[left + rand() % (right - left + 1)];
        int i = left - 1, j = right + 1;
        while (1) {
            do i++; while (nums[i] < pivot);
            do j--; while (nums[j] > pivot);
            if (i >= j) break;
            int tmp = nums[i];
            nums[i] = nums[j];
            nums[j] = tmp;
        }
        /* rand() may have taken the last number: then j can be right, and nothing would be left */
        if (j == right) j--;
        if (j - left < right - j - 1) {
            quickSort(nums, left, j);
            left = j + 1;
        } else {
            quickSort(nums, j + 1, right);
            right = j;
        }
    }
}

int* sortArray(int* nums, int numsSize, int* returnSize) {
    quickSort(nums, 0, numsSize - 1);
    *returnSize = numsSize;
    return nums;
}

void quick_sort(int *nums, int nums_size)
{
    int size = 0;
    int *sorted = sortArray(nums, nums_size, &size);
    if (sorted != nums)
        memcpy(nums, sorted, sizeof *nums * (size_t)size);
}
