/* Blocks of 16 x 16: the 16 lines that a block is read from and the 16 that it is written to fit the cache
 * together, so that each line is fetched once for a block, not once for a word. */
enum { B = 16 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int r = 0; r < n; r += B)
        for (int c = 0; c < n; c += B)
            for (int i = r; i < least(r + B, n); i++)
                for (int j = c; j < least(c + B, n); j++)
                    st(n * n + j * n + i, ld(i * n + j));
}
