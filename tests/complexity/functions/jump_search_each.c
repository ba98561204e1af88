/* Jump search for every element.
 *
 * shape: array
 * input: sorted
 * time: n sqrt n
 * space: 1
 * sizes: 16..16384
 */
static int find(const int *a, int n, int step, int value)
{
    int at = 0;
    while (at + step < n && a[at + step] <= value)
        at += step;
    while (at < n && a[at] < value)
        at++;
    return at;
}

long long f(int *a, int a_size)
{
    int step = (int)sqrt(a_size);
    long long sum = 0;
    for (int i = 0; i < a_size; i++)
        sum += find(a, a_size, step, a[i]);
    return sum;
}
