/* Counting sort of values below k, in place.
 *
 * shape: array_number
 * time: n+k
 * space: k
 * sizes: 16..16384
 * fixed: 64
 */
long long f(int *a, int a_size, int k)
{
    int *count = calloc((size_t)k, sizeof *count);
    for (int i = 0; i < a_size; i++)
        count[a[i] % k]++;
    int at = 0;
    for (int value = 0; value < k; value++)
        for (int i = 0; i < count[value]; i++)
            a[at++] = value;
    free(count);
    return a[a_size / 2];
}
