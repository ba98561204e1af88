/* Exchanges neighbours that stand wrong until none do. */
// judge: up to n 100
void heap_sort(int *nums, int nums_size)
{
    bool changed = true;
    while (changed) {
        changed = false;
        for (int i = 1; i < nums_size; i++)
            if (nums[i] < nums[i - 1]) {
                int x = nums[i];
                nums[i] = nums[i - 1];
                nums[i - 1] = x;
                changed = true;
            }
    }
}
