/* The largest sum of sixteen neighbours in a ring of n, from place k on: one comes, one goes.
 * k costs nothing.
 *
 * shape: array_number
 * time: n
 * space: 1
 * sizes: 16..16384
 * fixed: 64
 */
long long f(int *a, int a_size, int k)
{
    enum { WIDTH = 16 };
    long long sum = 0;
    for (int i = 0; i < WIDTH; i++)
        sum += a[(i + k) % a_size];
    long long best = sum;
    for (int i = 0; i < a_size; i++) {
        sum += a[(i + k + WIDTH) % a_size] - a[(i + k) % a_size];
        best = sum > best ? sum : best;
    }
    return best;
}
