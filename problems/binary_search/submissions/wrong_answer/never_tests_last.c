/* Mixes two conventions: hi is the last position, as in a closed range, but the loop ends when one
 * element is left, as in a half-open one. That element is never looked at. */
// judge: fails single_present

int binary_search(int *nums, int nums_size, int target)
{
    int lo = 0, hi = nums_size - 1;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (nums[mid] == target)
            return mid;
        if (nums[mid] < target)
            lo = mid + 1;
        else
            hi = mid - 1;
    }
    return -1;
}
