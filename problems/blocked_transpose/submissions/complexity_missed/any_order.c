/* Moves the cells in an order without neighbours: both sides miss all the time. */
// judge: misses misses
static int common(int a, int b)
{
    return b == 0 ? a : common(b, a % b);
}

void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    int cells = n * n, step = cells * 5 / 8 + 1;
    while (cells > 0 && common(step, cells) != 1)
        step++;
    for (int k = 0, at = 0; k < cells; k++, at = (int)(((long long)at + step) % cells))
        st(cells + at % n * n + at / n, ld(at));
}
