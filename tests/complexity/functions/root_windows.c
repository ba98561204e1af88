/* For every element, the maximum of the next root of n elements, by looking at each of them;
 * the array is a ring.
 *
 * shape: array
 * time: n sqrt n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int width = (int)sqrt(a_size);
    long long sum = 0;
    for (int i = 0; i < a_size; i++) {
        int best = a[i];
        for (int k = 1; k < width; k++) {
            int other = a[(i + k) % a_size];
            best = other > best ? other : best;
        }
        sum += best;
    }
    return sum;
}
