/* Water that stays between walls, two pointers with the highest wall on each side.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int left = 0;
    int right = 0;
    long long water = 0;
    for (int i = 0, j = a_size - 1; i <= j;) {
        if (left < right) {
            left = a[i] > left ? a[i] : left;
            water += left - a[i++];
        } else {
            right = a[j] > right ? a[j] : right;
            water += right - a[j--];
        }
    }
    return water;
}
