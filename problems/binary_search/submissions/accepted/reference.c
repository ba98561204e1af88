/* Halves the half-open range [lo, hi) in which the target must be, if it is there at all. What is
 * left in the end is the first element that is not less than the target. */

int binary_search(int *nums, int nums_size, int target)
{
    int lo = 0, hi = nums_size;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (nums[mid] < target)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < nums_size && nums[lo] == target ? lo : -1;
}
