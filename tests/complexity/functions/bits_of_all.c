/* The bits of all numbers below n, each by shifting it away.
 *
 * shape: number
 * time: n log n
 * space: 1
 * sizes: 16..32768
 */
long long f(int n)
{
    long long bits = 0;
    for (int i = 1; i < n; i++)
        for (int x = i; x > 0; x >>= 1)
            bits += x & 1;
    return bits;
}
