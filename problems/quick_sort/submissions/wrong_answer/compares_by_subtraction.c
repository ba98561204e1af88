/* Tells the order of two numbers from the sign of their difference, which overflows for numbers far
 * apart. */
// judge: fails extremes
static int compare(int a, int b)
{
    return (int)((unsigned)a - (unsigned)b);
}

static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int pivot = a[lo + (hi - lo) / 2], i = lo, j = hi;
    while (i <= j) {
        while (i < hi && compare(a[i], pivot) < 0)
            i++;
        while (j > lo && compare(a[j], pivot) > 0)
            j--;
        if (i > j)
            break;
        int t = a[i];
        a[i++] = a[j];
        a[j--] = t;
    }
    sort(a, lo, j);
    sort(a, i, hi);
}

void quick_sort(int *nums, int nums_size)
{
    sort(nums, 0, nums_size - 1);
}
