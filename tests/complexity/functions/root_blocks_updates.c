/* Sums of n ranges with sums of blocks of the root of n.
 *
 * shape: array
 * time: n sqrt n
 * space: sqrt n
 * sizes: 64..16384
 */
struct blocks {
    const int *a;
    long long *sum;
    int width;
};

/* The sum of the first n elements. */
static long long before(const struct blocks *b, int n)
{
    long long sum = 0;
    for (int i = 0; i < n / b->width; i++)
        sum += b->sum[i];
    for (int i = n / b->width * b->width; i < n; i++)
        sum += b->a[i];
    return sum;
}

long long f(int *a, int a_size)
{
    int width = (int)sqrt(a_size);
    struct blocks b = {a, calloc((size_t)(a_size / width) + 1, sizeof *b.sum), width};
    for (int i = 0; i < a_size; i++)
        b.sum[i / width] += a[i];
    long long result = 0;
    for (int i = 0; i < a_size; i++)
        result ^= before(&b, i + 1);
    free(b.sum);
    return result;
}
