/* Every element goes into one of three boxes.
 *
 * shape: array
 * time: 3^n
 * space: n
 * sizes: 3..13 step 1
 */
static int count(const int *a, int n, int x, int y, int z)
{
    if (n == 0)
        return x == y && y == z;
    return count(a + 1, n - 1, x ^ a[0], y, z) + count(a + 1, n - 1, x, y ^ a[0], z) +
           count(a + 1, n - 1, x, y, z ^ a[0]);
}

long long f(int *a, int a_size)
{
    return count(a, a_size, 0, 0, 0);
}
