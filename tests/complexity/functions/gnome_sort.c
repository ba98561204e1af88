/* Gnome sort: one step back for each exchange.
 *
 * shape: array
 * input: reversed
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    int i = 1;
    while (i < a_size) {
        if (i == 0 || a[i - 1] <= a[i]) {
            i++;
            continue;
        }
        int t = a[i];
        a[i] = a[i - 1];
        a[i - 1] = t;
        i--;
    }
    return a[0];
}
