/* Puts each block where it belongs, but copies it row by row: inside, nothing is transposed. */
// judge: fails two_by_two
enum { B = 4 };

void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int r = 0; r < n; r += B)
        for (int c = 0; c < n; c += B)
            for (int i = 0; i < B; i++)
                for (int j = 0; j < B; j++)
                    if (r + i < n && c + j < n && c + i < n && r + j < n)
                        st(n * n + (c + i) * n + r + j, ld((r + i) * n + c + j));
}
