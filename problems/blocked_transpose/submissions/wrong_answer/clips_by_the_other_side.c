/* Clips the columns of a block where its rows should be clipped, and the other way round: at the edges a
 * block is cut off on the wrong side. */
// judge: fails five_by_five
enum { B = 4 };

void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int r = 0; r < n; r += B) {
        for (int c = 0; c < n; c += B) {
            int rows = n - c < B ? n - c : B, cols = n - r < B ? n - r : B;
            for (int i = r; i < r + rows && i < n; i++)
                for (int j = c; j < c + cols && j < n; j++)
                    st(n * n + j * n + i, ld(i * n + j));
        }
    }
}
