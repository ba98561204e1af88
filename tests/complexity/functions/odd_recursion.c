/* The root by subtracting odd numbers once more, by recursion: as deep as the root.
 *
 * shape: number
 * time: sqrt n
 * space: sqrt n
 * sizes: 16..10000000
 */
static long long root(long long left, long long odd)
{
    if (left < odd)
        return 0;
    return 1 + root(left - odd, odd + 2);
}

long long f(int n)
{
    return root(n, 1);
}
