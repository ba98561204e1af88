/* Values that stand in both arrays, all pairs compared.
 *
 * shape: arrays
 * time: n*m
 * space: 1
 * sizes: 16..2048
 * fixed: 64
 */
long long f(int *a, int a_size, int *b, int b_size)
{
    int common = 0;
    for (int i = 0; i < a_size; i++)
        for (int j = 0; j < b_size; j++)
            common += a[i] == b[j];
    return common;
}
