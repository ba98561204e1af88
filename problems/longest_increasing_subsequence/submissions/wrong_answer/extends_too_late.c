/* Searches the tails up to the last one only, as if `hi` were a position and not an end: a number that is larger
 * than all tails replaces the last one, and the sequence never gets longer. */
// judge: fails two_rising
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int *tail = malloc(sizeof *tail * ((size_t)nums_size + 1));
    int length = 0;

    for (int i = 0; i < nums_size; i++) {
        int lo = 0, hi = length > 0 ? length - 1 : 0;
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
