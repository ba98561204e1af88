/* Has the best access pattern of all, and copies the matrix instead of transposing it. */
// judge: fails three_by_three
void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            st(n * n + i * n + j, ld(i * n + j));
}
