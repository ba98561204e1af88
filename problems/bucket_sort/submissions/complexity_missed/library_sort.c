/* qsort: n log n on every input, also where the numbers are spread evenly. */
// judge: misses time
static int ascending(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

void bucket_sort(double *xs, int xs_size)
{
    qsort(xs, (size_t)xs_size, sizeof *xs, ascending);
}
