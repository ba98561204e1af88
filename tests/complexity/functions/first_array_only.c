/* Only the first array is read; the second one costs nothing.
 *
 * shape: arrays
 * time: n
 * space: 1
 * sizes: 16..16384
 * fixed: 64
 */
long long f(int *a, int a_size, int *b, int b_size)
{
    long long sum = b[b_size - 1];
    for (int i = 0; i < a_size; i++)
        sum += a[i];
    return sum;
}
