/* The two plain loops. Reading is fine: 16 words of each line in turn. But each write of a row goes to another
 * line, and from 64 rows on they do not fit the cache together: every write misses. */
// judge: misses misses
void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            st(n * n + j * n + i, ld(i * n + j));
}
