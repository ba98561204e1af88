/* Josephus's problem with every seventh out, by its recurrence.
 *
 * shape: number
 * time: n
 * space: 1
 * sizes: 16..32768
 */
long long f(int n)
{
    long long at = 0;
    for (int i = 2; i <= n; i++)
        at = (at + 7) % i;
    return at + 1;
}
