/* The largest element by a tail call. No optimiser takes the frames away here: the code as
 * written is judged.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
static int largest(const int *a, int n, int best)
{
    if (n == 0)
        return best;
    return largest(a + 1, n - 1, a[0] > best ? a[0] : best);
}

long long f(int *a, int a_size)
{
    return largest(a, a_size, INT_MIN);
}
