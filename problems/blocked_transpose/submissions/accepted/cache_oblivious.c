/* Halves the longer side until the piece is small. Some depth of the recursion fits the cache, whatever its size
 * is: nobody has to know it. */
struct job {
    int n;
    int (*ld)(int);
    void (*st)(int, int);
};

static void piece(const struct job *job, int r, int c, int rows, int cols)
{
    if (rows <= 16 && cols <= 16) {
        for (int j = c; j < c + cols; j++)
            for (int i = r; i < r + rows; i++)
                job->st((job->n + j) * job->n + i, job->ld(i * job->n + j));
    } else if (rows >= cols) {
        piece(job, r, c, rows / 2, cols);
        piece(job, r + rows / 2, c, rows - rows / 2, cols);
    } else {
        piece(job, r, c, rows, cols / 2);
        piece(job, r, c + cols / 2, rows, cols - cols / 2);
    }
}

void blocked_transpose(int n, int (*ld)(int), void (*st)(int, int))
{
    struct job job = {n, ld, st};
    piece(&job, 0, 0, n, n);
}
