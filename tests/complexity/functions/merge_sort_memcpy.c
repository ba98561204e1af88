/* Merge sort that copies its left half out with memcpy, into a fresh block for each merge.
 *
 * shape: array
 * time: n log n
 * space: n
 * sizes: 16..16384
 */
static void sort(int *a, int n)
{
    if (n < 2)
        return;
    int half = n / 2;
    sort(a, half);
    sort(a + half, n - half);
    int *left = malloc((size_t)half * sizeof *left);
    memcpy(left, a, (size_t)half * sizeof *left);
    int i = 0;
    int j = half;
    for (int k = 0; i < half; k++)
        a[k] = j == n || left[i] <= a[j] ? left[i++] : a[j++];
    free(left);
}

long long f(int *a, int a_size)
{
    sort(a, a_size);
    return a[0];
}
