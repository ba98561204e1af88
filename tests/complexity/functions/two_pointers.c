/* Pairs of a given sum in a sorted array, from both ends inwards.
 *
 * shape: array
 * input: sorted
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int pairs = 0;
    for (int lo = 0, hi = a_size - 1; lo < hi;) {
        int sum = a[lo] + a[hi];
        if (sum == a_size) {
            pairs++;
            lo++;
            hi--;
        } else if (sum < a_size) {
            lo++;
        } else {
            hi--;
        }
    }
    return pairs;
}
