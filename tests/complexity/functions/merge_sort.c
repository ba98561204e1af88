/* Merge sort from the top, with one buffer.
 *
 * shape: array
 * time: n log n
 * space: n
 * sizes: 16..16384
 */
static void sort(int *a, int *buffer, int n)
{
    if (n < 2)
        return;
    int half = n / 2;
    sort(a, buffer, half);
    sort(a + half, buffer, n - half);
    for (int i = 0, j = half, k = 0; k < n; k++) {
        bool left = j == n || (i < half && a[i] <= a[j]);
        buffer[k] = left ? a[i++] : a[j++];
    }
    for (int i = 0; i < n; i++)
        a[i] = buffer[i];
}

long long f(int *a, int a_size)
{
    int *buffer = malloc((size_t)a_size * sizeof *buffer);
    sort(a, buffer, a_size);
    free(buffer);
    return a[a_size / 2];
}
