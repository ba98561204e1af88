/* Hoare's partition around the median of first, middle and last. Sorted, reversed and equal
 * numbers are fine; a sequence made for this scheme is n^2. */
// judge: misses time
static int median(int a, int b, int c)
{
    if (a > b)
        return median(b, a, c);
    return c < a ? a : c < b ? c : b;
}

static void sort(int *a, int n)
{
    while (n > 1) {
        int pivot = median(a[0], a[(n - 1) / 2], a[n - 1]), i = 0, j = n - 1;
        while (i <= j) {
            while (a[i] < pivot)
                i++;
            while (a[j] > pivot)
                j--;
            if (i <= j) {
                int t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        if (j + 1 < n - i) {
            sort(a, j + 1);
            a += i;
            n -= i;
        } else {
            sort(a + i, n - i);
            n = j + 1;
        }
    }
}

void quick_sort(int *nums, int nums_size)
{
    sort(nums, nums_size);
}
