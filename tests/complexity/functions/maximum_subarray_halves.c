/* Largest sum of a contiguous part by halving: left, right, or across the middle.
 *
 * shape: array
 * time: n log n
 * space: log n
 * sizes: 16..16384
 */
static long long across(const int *a, int mid, int n)
{
    long long left = 0;
    long long right = 0;
    long long sum = 0;
    for (int i = mid - 1; i >= 0; i--) {
        sum += a[i] - (1 << 29);
        left = sum > left ? sum : left;
    }
    sum = 0;
    for (int i = mid; i < n; i++) {
        sum += a[i] - (1 << 29);
        right = sum > right ? sum : right;
    }
    return left + right;
}

static long long best(const int *a, int n)
{
    if (n == 1)
        return a[0] - (1 << 29);
    long long left = best(a, n / 2);
    long long right = best(a + n / 2, n - n / 2);
    long long both = across(a, n / 2, n);
    long long one = left > right ? left : right;
    return one > both ? one : both;
}

long long f(int *a, int a_size)
{
    return best(a, a_size);
}
