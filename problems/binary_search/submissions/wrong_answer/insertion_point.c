/* Finds where the target would have to stand and returns that place without asking whether it
 * stands there. */
// judge: fails absent

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
    return lo;
}
