/* For each of n, a loop whose step doubles.
 *
 * shape: number
 * time: n log n
 * space: 1
 * sizes: 16..32768
 */
long long f(int n)
{
    long long steps = 0;
    for (int i = 0; i < n; i++)
        for (long long step = 1; step < n; step *= 2)
            steps++;
    return steps;
}
