/* Numbers become ranks; a Fenwick tree keeps, for each beginning of the ranks, the longest subsequence
 * that ends there. */
static int ascending(const void *x, const void *y)
{
    int a = *(const int *)x, b = *(const int *)y;
    return (a > b) - (a < b);
}

int longest_increasing_subsequence(int *nums, int nums_size)
{
    int n = nums_size, longest = 0;
    int *sorted = malloc(sizeof *sorted * ((size_t)n + 1));
    int *best = calloc((size_t)n + 1, sizeof *best);

    memcpy(sorted, nums, sizeof *sorted * (size_t)n);
    qsort(sorted, (size_t)n, sizeof *sorted, ascending);
    for (int i = 0; i < n; i++) {
        int lo = 0, hi = n;
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (sorted[mid] < nums[i])
                lo = mid + 1;
            else
                hi = mid;
        }
        /* lo numbers are smaller; the rank of this one is lo + 1 */
        int length = 1;
        for (int r = lo; r > 0; r -= r & -r)
            if (best[r] + 1 > length)
                length = best[r] + 1;
        for (int r = lo + 1; r <= n; r += r & -r)
            if (length > best[r])
                best[r] = length;
        if (length > longest)
            longest = length;
    }
    free(sorted);
    free(best);
    return longest;
}
