/* A block of a kilobyte from the heap, used for the last 256 elements.
 *
 * shape: array
 * time: 1
 * space: 1
 */
long long f(int *a, int a_size)
{
    enum { LAST = 256 };
    long long *sum = calloc(LAST, sizeof *sum);
    for (int i = 0; i < LAST; i++)
        sum[i] = (i > 0 ? sum[i - 1] : 0) + a[(a_size + i) % a_size];
    long long result = sum[LAST - 1];
    free(sum);
    return result;
}
