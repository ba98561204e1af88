/* Josephus's problem for every second one out: J(2m) = 2 J(m) - 1, J(2m + 1) = 2 J(m) + 1.
 *
 * shape: number
 * time: log n
 * space: log n
 * sizes: 16..1000000000
 */
static long long survivor(int n)
{
    if (n == 1)
        return 1;
    return n % 2 == 0 ? 2 * survivor(n / 2) - 1 : 2 * survivor(n / 2) + 1;
}

long long f(int n)
{
    return survivor(n);
}
