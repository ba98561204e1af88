/* The place of each value, searched from the start.
 *
 * shape: array
 * input: permutation
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    long long hash = 0;
    for (int value = 0; value < a_size; value++) {
        int at = 0;
        while (a[at] != value)
            at++;
        hash = (hash * 31 + at) % 1000000007;
    }
    return hash;
}
