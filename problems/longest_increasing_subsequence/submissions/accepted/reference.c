/* tail[k] is the smallest number that ends an increasing subsequence of k + 1 numbers. The tails rise, so
 * the place of the next number is found by binary search: the first tail that is not smaller. */
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int *tail = malloc(sizeof *tail * ((size_t)nums_size + 1));
    int length = 0;

    for (int i = 0; i < nums_size; i++) {
        int lo = 0, hi = length;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (tail[mid] < nums[i])
                lo = mid + 1;
            else
                hi = mid;
        }
        tail[lo] = nums[i];
        if (lo == length)
            length++;
    }
    free(tail);
    return length;
}
