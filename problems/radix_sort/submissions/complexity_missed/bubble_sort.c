/* Swaps neighbours until none is out of order: n^2. */
// judge: misses time
void radix_sort(int *nums, int nums_size)
{
    bool swapped = true;
    for (int end = nums_size; swapped; end--) {
        swapped = false;
        for (int i = 1; i < end; i++) {
            if (nums[i - 1] <= nums[i])
                continue;
            int t = nums[i];
            nums[i] = nums[i - 1];
            nums[i - 1] = t;
            swapped = true;
        }
    }
}
