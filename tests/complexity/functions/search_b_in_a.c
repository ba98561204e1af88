/* A binary search in a for each element of b.
 *
 * shape: arrays
 * input: sorted
 * time: m log n
 * space: 1
 * sizes: 16..65536
 * fixed: 64
 * second: 16..16384
 */
long long f(int *a, int a_size, int *b, int b_size)
{
    long long sum = 0;
    for (int i = 0; i < b_size; i++) {
        int lo = 0;
        int hi = a_size;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (a[mid] < b[i])
                lo = mid + 1;
            else
                hi = mid;
        }
        sum += lo;
    }
    return sum;
}
