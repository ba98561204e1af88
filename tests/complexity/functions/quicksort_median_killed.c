/* Quicksort with the median of three against the sequence of Musser: after each partition the
 * first, the middle and the last element hold the two smallest that are left.
 *
 * shape: array
 * input: sorted
 * time: n^2
 * space: n
 * sizes: 64..2048
 */
static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static void sort(int *a, int lo, int hi)
{
    if (hi - lo < 3)
        return;
    int mid = lo + (hi - lo) / 2;
    int first = a[lo] < a[mid] ? lo : mid;
    int other = first == lo ? mid : lo;
    if (a[hi] < a[first])
        swap(a, first, lo);
    else
        swap(a, a[hi] < a[other] ? hi : other, lo);
    int pivot = a[lo];
    int i = lo;
    int j = hi + 1;
    for (;;) {
        do
            i++;
        while (i <= hi && a[i] < pivot);
        do
            j--;
        while (a[j] > pivot);
        if (i >= j)
            break;
        swap(a, i, j);
    }
    swap(a, lo, j);
    sort(a, lo, j - 1);
    sort(a, j + 1, hi);
}

long long f(int *a, int a_size)
{
    int half = a_size / 2;
    for (int i = 1; i <= half; i++) {
        if (i % 2 == 1) {
            a[i - 1] = i;
            a[i] = half + i;
        }
        a[half + i - 1] = 2 * i;
    }
    sort(a, 0, a_size - 1);
    return a[0];
}
