/* All subsets in the order of the Gray code: one element comes or goes at each step, found by
 * counting through trailing zeros, two on average.
 *
 * shape: array
 * time: 2^n
 * space: 1
 * sizes: 4..20 step 1
 */
long long f(int *a, int a_size)
{
    long long sum = 0;
    long long best = 0;
    uint32_t in = 0;
    for (uint32_t step = 1; step < (uint32_t)1 << a_size; step++) {
        int at = 0;
        while ((step >> at & 1) == 0)
            at++;
        in ^= (uint32_t)1 << at;
        sum += (in >> at & 1) != 0 ? a[at] : -(long long)a[at];
        best = (sum & 1023) > (best & 1023) ? sum : best;
    }
    return best;
}
