/* Which sums up to k subsets make, in one row; weights are at most eight.
 *
 * shape: array_number
 * time: n*k
 * space: k
 * sizes: 16..1024
 * fixed: 128
 */
long long f(int *a, int a_size, int k)
{
    bool *makes = calloc((size_t)k + 1, sizeof *makes);
    makes[0] = true;
    for (int i = 0; i < a_size; i++) {
        int weight = a[i] % 8 + 1;
        for (int sum = k; sum >= weight; sum--)
            makes[sum] |= makes[sum - weight];
    }
    int count = 0;
    for (int sum = 0; sum <= k; sum++)
        count += makes[sum];
    free(makes);
    return count;
}
