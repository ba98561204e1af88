/* Copies the matrix and then swaps each cell of the copy with its partner; since every pair comes twice, it is
 * the copy again in the end. */
// judge: fails two_by_two
void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    int to = n * n;
    for (int i = 0; i < n * n; i++)
        st(to + i, ld(i));
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            int a = ld(to + i * n + j), b = ld(to + j * n + i);
            st(to + i * n + j, b);
            st(to + j * n + i, a);
        }
    }
}
