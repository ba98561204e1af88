/* The median of the first, the middle and the last element.
 *
 * shape: array
 * time: 1
 * space: 1
 */
long long f(int *a, int a_size)
{
    int x = a[0];
    int y = a[a_size / 2];
    int z = a[a_size - 1];
    if (x > y) {
        int t = x;
        x = y;
        y = t;
    }
    if (y > z)
        y = z;
    return x > y ? x : y;
}
