/* Largest sum of a contiguous part, Kadane's scan.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    long long best = a[0];
    long long here = 0;
    for (int i = 0; i < a_size; i++) {
        here = (here > 0 ? here : 0) + a[i] - (1 << 29);
        if (here > best)
            best = here;
    }
    return best;
}
