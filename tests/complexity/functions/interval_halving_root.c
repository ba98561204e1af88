/* The integer square root by bisection of 0..n.
 *
 * shape: number
 * time: log n
 * space: 1
 * sizes: 16..1000000000
 */
long long f(int n)
{
    long long lo = 0;
    long long hi = (long long)n + 1;
    while (hi - lo > 1) {
        long long mid = lo + (hi - lo) / 2;
        if (mid * mid <= n)
            lo = mid;
        else
            hi = mid;
    }
    return lo;
}
