/* The largest rectangle in a histogram, with a stack of ascending bars.
 *
 * shape: array
 * input: organ_pipe
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int *bar = malloc(((size_t)a_size + 1) * sizeof *bar);
    int top = 0;
    long long best = 0;
    for (int i = 0; i <= a_size; i++) {
        int height = i < a_size ? a[i] : -1;
        while (top > 0 && a[bar[top - 1]] > height) {
            long long h = a[bar[--top]];
            int from = top > 0 ? bar[top - 1] + 1 : 0;
            if (h * (i - from) > best)
                best = h * (i - from);
        }
        bar[top++] = i;
    }
    free(bar);
    return best;
}
