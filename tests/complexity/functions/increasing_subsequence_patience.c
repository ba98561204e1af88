/* The longest increasing subsequence by patience: on ascending input all piles stay open and
 * each search takes log i.
 *
 * shape: array
 * input: sorted
 * time: n log n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int *top = malloc((size_t)a_size * sizeof *top);
    int piles = 0;
    for (int i = 0; i < a_size; i++) {
        int lo = 0;
        int hi = piles;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (top[mid] < a[i])
                lo = mid + 1;
            else
                hi = mid;
        }
        top[lo] = a[i];
        piles += lo == piles;
    }
    free(top);
    return piles;
}
