/* Fills the tails with INT_MIN for "no such length yet", and counts those that are something else. */
// judge: fails only_the_smallest_int
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int *tail = malloc(sizeof *tail * ((size_t)nums_size + 1));
    int length = 0;

    for (int i = 0; i < nums_size; i++)
        tail[i] = INT_MIN;
    for (int i = 0; i < nums_size; i++) {
        int lo = 0, hi = nums_size - 1;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (tail[mid] != INT_MIN && tail[mid] < nums[i])
                lo = mid + 1;
            else
                hi = mid;
        }
        tail[lo] = nums[i];
    }
    while (length < nums_size && tail[length] != INT_MIN)
        length++;
    free(tail);
    return length;
}
