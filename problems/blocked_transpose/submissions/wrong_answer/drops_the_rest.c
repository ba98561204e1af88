/* Counts whole blocks only: what remains at the right and at the bottom is never moved. */
// judge: fails five_by_five
enum { B = 4 };

void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int r = 0; r < n / B; r++)
        for (int c = 0; c < n / B; c++)
            for (int i = r * B; i < (r + 1) * B; i++)
                for (int j = c * B; j < (c + 1) * B; j++)
                    st(n * n + j * n + i, ld(i * n + j));
}
