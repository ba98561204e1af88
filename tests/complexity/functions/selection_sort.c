/* Selection sort.
 *
 * shape: array
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    for (int i = 0; i < a_size; i++) {
        int least = i;
        for (int j = i + 1; j < a_size; j++)
            if (a[j] < a[least])
                least = j;
        int t = a[i];
        a[i] = a[least];
        a[least] = t;
    }
    return a[a_size / 2];
}
