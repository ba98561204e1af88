/* Every number printed into the same small buffer: constant each.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..8192
 */
long long f(int *a, int a_size)
{
    char text[16];
    long long sum = 0;
    for (int i = 0; i < a_size; i++) {
        int len = snprintf(text, sizeof text, "%010d", a[i]);
        sum += text[len - 1];
    }
    return sum;
}
