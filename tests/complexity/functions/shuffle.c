/* A random permutation by Fisher and Yates, then the fixed points.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    for (int i = 0; i < a_size; i++)
        a[i] = i;
    for (int i = a_size - 1; i > 0; i--) {
        int j = rand() % (i + 1);
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
    int fixed = 0;
    for (int i = 0; i < a_size; i++)
        fixed += a[i] == i;
    return fixed;
}
