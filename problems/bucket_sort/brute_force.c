/* Exchanges neighbours that stand wrong until none do. */
// judge: up to n 100
// judge: up to c 100
void bucket_sort(double *xs, int xs_size)
{
    bool changed = true;
    while (changed) {
        changed = false;
        for (int i = 1; i < xs_size; i++)
            if (xs[i] < xs[i - 1]) {
                double x = xs[i];
                xs[i] = xs[i - 1];
                xs[i - 1] = x;
                changed = true;
            }
    }
}
