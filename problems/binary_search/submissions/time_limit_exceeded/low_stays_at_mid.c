/* When the target is not less than the middle, the lower border moves to mid itself. With two
 * elements left mid is the lower one, nothing changes, and the loop never ends. */
// judge: fails two_first

int binary_search(int *nums, int nums_size, int target)
{
    if (nums_size == 0)
        return -1;
    int lo = 0, hi = nums_size - 1;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (nums[mid] > target)
            hi = mid - 1;
        else
            lo = mid;
    }
    return nums[lo] == target ? lo : -1;
}
