/* Tails in a variable-length array, platform names. */
int lengthOfLIS(int* nums, int numsSize) {
    if (numsSize == 0)
        return 0;
    int tails[numsSize];
    int size = 0;
    for (int i = 0; i < numsSize; i++) {
        int left = 0, right = size;
        while (left != right) {
            int mid = (left + right) / 2;
            if (tails[mid] < nums[i])
                left = mid + 1;
            else
                right = mid;
        }
        tails[left] = nums[i];
        if (left == size)
            size++;
    }
    return size;
}
