/* The mean of every prefix, summed afresh each time.
 *
 * shape: array
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    long long *mean = malloc((size_t)a_size * sizeof *mean);
    for (int i = 0; i < a_size; i++) {
        long long sum = 0;
        for (int j = 0; j <= i; j++)
            sum += a[j];
        mean[i] = sum / (i + 1);
    }
    long long result = mean[a_size - 1];
    free(mean);
    return result;
}
