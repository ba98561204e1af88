/* Subsets of a given sum, each element taken or left, without pruning.
 *
 * shape: array
 * time: 2^n
 * space: n
 * sizes: 4..20 step 1
 */
static int count(const int *a, int n, long long left)
{
    if (n == 0)
        return left == 0;
    return count(a + 1, n - 1, left) + count(a + 1, n - 1, left - a[0]);
}

long long f(int *a, int a_size)
{
    return count(a, a_size, 1);
}
