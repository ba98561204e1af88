/* Pairs within the first array, one sweep over the second.
 *
 * shape: arrays
 * time: n^2+m
 * space: 1
 * sizes: 16..1024
 * fixed: 64
 * second: 64..65536
 */
long long f(int *a, int a_size, int *b, int b_size)
{
    long long pairs = 0;
    for (int i = 0; i < a_size; i++)
        for (int j = 0; j < i; j++)
            pairs += a[i] > a[j];
    for (int i = 0; i < b_size; i++)
        pairs += b[i] & 1;
    return pairs;
}
