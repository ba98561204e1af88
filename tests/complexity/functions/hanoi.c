/* The towers of Hanoi: 2^n - 1 moves, n calls deep.
 *
 * shape: number
 * time: 2^n
 * space: n
 * sizes: 4..20 step 1
 */
static long long move(int discs, int from, int to)
{
    if (discs == 0)
        return 0;
    int spare = 3 - from - to;
    return move(discs - 1, from, spare) + 1 + move(discs - 1, spare, to);
}

long long f(int n)
{
    return move(n, 0, 2);
}
