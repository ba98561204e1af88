/* Cell by cell. */
// judge: up to n 60
void blocked_transpose(int n, int (*ld)(int address), void (*st)(int address, int value))
{
    for (int r = 0; r < n; r++)
        for (int c = 0; c < n; c++)
            st(n * n + r * n + c, ld(c * n + r));
}
