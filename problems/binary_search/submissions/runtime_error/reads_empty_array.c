/* Looks first and asks afterwards whether anything is left. In an empty array there is no first
 * element to look at. */
// judge: fails empty

int binary_search(int *nums, int nums_size, int target)
{
    int lo = 0, hi = nums_size - 1;
    do {
        int mid = lo + (hi - lo) / 2;
        if (nums[mid] == target)
            return mid;
        if (nums[mid] < target)
            lo = mid + 1;
        else
            hi = mid - 1;
    } while (lo <= hi);
    return -1;
}
