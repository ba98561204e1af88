/* The product of two polynomials by the schoolbook.
 *
 * shape: arrays
 * time: n*m
 * space: n+m
 * sizes: 16..2048
 * fixed: 64
 */
long long f(int *a, int a_size, int *b, int b_size)
{
    size_t count = (size_t)a_size + (size_t)b_size - 1;
    uint32_t *c = calloc(count, sizeof *c);
    for (int i = 0; i < a_size; i++)
        for (int j = 0; j < b_size; j++)
            c[i + j] += (uint32_t)a[i] * (uint32_t)b[j];
    long long middle = c[count / 2];
    free(c);
    return middle;
}
