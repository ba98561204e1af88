/* Exchanges neighbours until nothing changes: n^2. */
// judge: misses time
void sort_colors(int *nums, int nums_size)
{
    bool changed = true;
    for (int end = nums_size - 1; end > 0 && changed; end--) {
        changed = false;
        for (int i = 0; i < end; i++) {
            if (nums[i] > nums[i + 1]) {
                int t = nums[i];
                nums[i] = nums[i + 1];
                nums[i + 1] = t;
                changed = true;
            }
        }
    }
}
