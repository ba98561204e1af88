/* The lower quartile by quickselect with a random pivot: linear on average. Sixty selections
 * with fresh targets average the luck.
 *
 * shape: array
 * input: permutation
 * time: n
 * space: 1
 * sizes: 64..8192
 */
static int select_at(int *a, int n, int wanted)
{
    int lo = 0;
    int hi = n - 1;
    while (lo < hi) {
        int pivot = a[lo + rand() % (hi - lo + 1)];
        int i = lo;
        int j = hi;
        while (i <= j) {
            while (a[i] < pivot)
                i++;
            while (a[j] > pivot)
                j--;
            if (i > j)
                break;
            int t = a[i];
            a[i++] = a[j];
            a[j--] = t;
        }
        if (wanted <= j)
            hi = j;
        else if (wanted >= i)
            lo = i;
        else
            break;
    }
    return a[wanted];
}

long long f(int *a, int a_size)
{
    long long sum = 0;
    for (int i = 0; i < 60; i++)
        sum += select_at(a, a_size, (int)((long long)a_size * (i * 37 % 60) / 60));
    return sum;
}
