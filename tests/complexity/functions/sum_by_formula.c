/* The sum of 1..n by Gauss's formula.
 *
 * shape: number
 * time: 1
 * space: 1
 * sizes: 16..1000000
 */
long long f(int n)
{
    return (long long)n * (n + 1) / 2;
}
