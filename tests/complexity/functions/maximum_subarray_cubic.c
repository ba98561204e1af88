/* Largest sum of a contiguous part, each part summed afresh.
 *
 * shape: array
 * time: n^3
 * space: 1
 * sizes: 8..256
 */
long long f(int *a, int a_size)
{
    long long best = 0;
    for (int i = 0; i < a_size; i++) {
        for (int j = i; j < a_size; j++) {
            long long sum = 0;
            for (int k = i; k <= j; k++)
                sum += a[k] - (1 << 29);
            best = sum > best ? sum : best;
        }
    }
    return best;
}
