/* Takes the sign of a difference for the order. INT_MAX - INT_MIN wraps around and comes out
 * negative. */
// judge: fails extreme_pair

int binary_search(int *nums, int nums_size, int target)
{
    int lo = 0, hi = nums_size - 1;
    while (lo <= hi) {
        int mid = lo + (hi - lo) / 2;
        /* unsigned, so that the wrapping is defined and the same everywhere */
        int order = (int)((unsigned)nums[mid] - (unsigned)target);
        if (order == 0)
            return mid;
        if (order < 0)
            lo = mid + 1;
        else
            hi = mid - 1;
    }
    return -1;
}
