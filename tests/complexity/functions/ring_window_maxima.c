/* Maxima of windows of k in a ring, every window looked through.
 *
 * shape: array_number
 * time: n*k
 * space: 1
 * sizes: 16..2048
 * fixed: 64
 */
long long f(int *a, int a_size, int k)
{
    long long sum = 0;
    for (int i = 0; i < a_size; i++) {
        int best = a[i];
        for (int j = 1; j < k; j++) {
            int other = a[(i + j) % a_size];
            best = other > best ? other : best;
        }
        sum += best;
    }
    return sum;
}
