/* Hoare's scans that stop at equal numbers, without moving on after the exchange: two equal numbers are exchanged
 * for ever. */
// judge: fails all_equal
int kth_largest(int *nums, int nums_size, int k)
{
    int lo = 0, hi = nums_size - 1, place = k - 1;
    while (lo < hi) {
        int pivot = nums[lo + (hi - lo) / 2], i = lo, j = hi;
        while (i < j) {
            while (nums[i] > pivot)
                i++;
            while (nums[j] < pivot)
                j--;
            if (i < j) {
                int t = nums[i];
                nums[i] = nums[j];
                nums[j] = t;
            }
        }
        if (place < i)
            hi = i - 1;
        else if (place > i)
            lo = i + 1;
        else
            break;
    }
    return nums[place];
}
