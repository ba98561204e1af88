/* From the first permutation to the last in the order of a dictionary: constant steps each, on
 * average.
 *
 * shape: array
 * input: sorted
 * time: n!
 * space: 1
 * sizes: 3..10 step 1
 */
static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static bool next(int *a, int n)
{
    int at = n - 2;
    while (at >= 0 && a[at] >= a[at + 1])
        at--;
    if (at < 0)
        return false;
    int larger = n - 1;
    while (a[larger] <= a[at])
        larger--;
    swap(a, at, larger);
    for (int i = at + 1, j = n - 1; i < j; i++, j--)
        swap(a, i, j);
    return true;
}

long long f(int *a, int a_size)
{
    int count = 1;
    while (next(a, a_size))
        count++;
    return count;
}
