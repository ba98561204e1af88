/* Ways to pay k with the first i coins, all rows of the table kept.
 *
 * shape: array_number
 * time: n*k
 * space: n*k
 * sizes: 16..512
 * fixed: 64
 */
long long f(int *a, int a_size, int k)
{
    size_t width = (size_t)k + 1;
    int *ways = calloc(((size_t)a_size + 1) * width, sizeof *ways);
    ways[0] = 1;
    for (int i = 1; i <= a_size; i++) {
        int coin = a[i - 1] % 8 + 1;
        for (int sum = 0; sum <= k; sum++) {
            int without = ways[(size_t)(i - 1) * width + (size_t)sum];
            int with = sum >= coin ? ways[(size_t)i * width + (size_t)(sum - coin)] : 0;
            ways[(size_t)i * width + (size_t)sum] = (without + with) % 1000003;
        }
    }
    long long result = ways[(size_t)a_size * width + (size_t)k];
    free(ways);
    return result;
}
