/* Transposes the matrix where it stands and copies that: the result is right, the original is gone. */
// judge: fails two_by_two
void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
            int a = ld(i * n + j), b = ld(j * n + i);
            st(i * n + j, b);
            st(j * n + i, a);
        }
    }
    for (int i = 0; i < n * n; i++)
        st(n * n + i, ld(i));
}
