/* Recursion n deep where each call has a local array of its depth.
 *
 * shape: number
 * time: n^2
 * space: n^2
 * sizes: 16..2048
 */
static long long descend(int n)
{
    unsigned char mark[n + 1];
    for (int i = 0; i <= n; i++)
        mark[i] = (unsigned char)(n ^ i);
    return (n > 0 ? descend(n - 1) : 0) + mark[n / 2];
}

long long f(int n)
{
    return descend(n);
}
