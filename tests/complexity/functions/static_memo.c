/* Steps of stairs, one or two at a time, in a table that is static: only the part that is
 * written counts as space.
 *
 * shape: number
 * time: n
 * space: n
 * sizes: 16..16384
 */
static uint32_t ways[65537];

long long f(int n)
{
    ways[0] = 1;
    ways[1] = 1;
    for (int i = 2; i <= n; i++)
        ways[i] = (ways[i - 1] + ways[i - 2]) | 0x01010101u;
    return ways[n];
}
