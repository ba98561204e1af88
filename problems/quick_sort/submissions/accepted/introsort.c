/* Hoare's partition around the median of three; pieces that are cut too often are left to
 * heapsort, so that no input is worse than n log n. */
static void swap(int *a, int *b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

static void sift_down(int *a, int i, int n)
{
    for (int child = 2 * i + 1; child < n; child = 2 * i + 1) {
        if (child + 1 < n && a[child + 1] > a[child])
            child++;
        if (a[child] <= a[i])
            return;
        swap(&a[child], &a[i]);
        i = child;
    }
}

static void heap_sort(int *a, int n)
{
    for (int i = n / 2 - 1; i >= 0; i--)
        sift_down(a, i, n);
    while (n > 1) {
        swap(&a[0], &a[--n]);
        sift_down(a, 0, n);
    }
}

static int median(int a, int b, int c)
{
    if (a > b)
        return median(b, a, c);
    return c < a ? a : c < b ? c : b;
}

static void sort(int *a, int n, int cuts)
{
    while (n > 1) {
        if (cuts-- == 0) {
            heap_sort(a, n);
            return;
        }
        int pivot = median(a[0], a[n / 2], a[n - 1]), i = 0, j = n - 1;
        while (i <= j) {
            while (a[i] < pivot)
                i++;
            while (a[j] > pivot)
                j--;
            if (i <= j)
                swap(&a[i++], &a[j--]);
        }
        if (j + 1 < n - i) {
            sort(a, j + 1, cuts);
            a += i;
            n -= i;
        } else {
            sort(a + i, n - i, cuts);
            n = j + 1;
        }
    }
}

void quick_sort(int *nums, int nums_size)
{
    int cuts = 1;
    for (int n = nums_size; n > 1; n /= 2)
        cuts++;
    sort(nums, nums_size, cuts);
}
