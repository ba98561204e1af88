/* Bubble sort, all passes.
 *
 * shape: array
 * input: reversed
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    for (int end = a_size; end > 1; end--) {
        for (int i = 1; i < end; i++) {
            if (a[i - 1] <= a[i])
                continue;
            int t = a[i];
            a[i] = a[i - 1];
            a[i - 1] = t;
        }
    }
    return a[0];
}
