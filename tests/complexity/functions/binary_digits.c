/* How many binary digits n has, by shifting.
 *
 * shape: number
 * time: log n
 * space: 1
 * sizes: 16..1000000000
 */
long long f(int n)
{
    int digits = 0;
    while (n > 0) {
        n >>= 1;
        digits++;
    }
    return digits;
}
