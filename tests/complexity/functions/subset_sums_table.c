/* The sums of all subsets, each from the one without its lowest element.
 *
 * shape: array
 * time: 2^n
 * space: 2^n
 * sizes: 4..20 step 1
 */
long long f(int *a, int a_size)
{
    size_t subsets = (size_t)1 << a_size;
    long long *sum = malloc(subsets * sizeof *sum);
    sum[0] = 0;
    for (int i = 0; i < a_size; i++)
        for (size_t s = 0; s < (size_t)1 << i; s++)
            sum[((size_t)1 << i) + s] = sum[s] + a[i];
    long long result = 0;
    for (size_t s = 0; s < subsets; s++)
        result ^= sum[s];
    free(sum);
    return result;
}
