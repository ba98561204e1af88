/* The pivot is the median of the medians of groups of five, found by the same method, and then at least three
 * tenths are on either side: linear in the worst case. */
static void swap(int *x, int *y)
{
    int t = *x;
    *x = *y;
    *y = t;
}

/* The element that has `place` larger ones before it. */
static int select_place(int *a, int n, int place)
{
    while (n > 5) {
        int groups = 0;
        for (int start = 0; start + 5 <= n; start += 5) {
            for (int i = start + 1; i < start + 5; i++)
                for (int j = i; j > start && a[j] > a[j - 1]; j--)
                    swap(&a[j], &a[j - 1]);
            swap(&a[start + 2], &a[groups++]);
        }
        int pivot = select_place(a, groups, groups / 2);
        int larger = 0, i = 0, smaller = n;
        while (i < smaller) {
            if (a[i] > pivot)
                swap(&a[i++], &a[larger++]);
            else if (a[i] < pivot)
                swap(&a[i], &a[--smaller]);
            else
                i++;
        }
        if (place < larger) {
            n = larger;
        } else if (place >= smaller) {
            a += smaller;
            n -= smaller;
            place -= smaller;
        } else {
            return pivot;
        }
    }
    for (int i = 1; i < n; i++)
        for (int j = i; j > 0 && a[j] > a[j - 1]; j--)
            swap(&a[j], &a[j - 1]);
    return a[place];
}

int kth_largest(int *nums, int nums_size, int k)
{
    return select_place(nums, nums_size, k - 1);
}
