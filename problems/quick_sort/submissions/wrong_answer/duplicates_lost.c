/* Copies the smaller and the larger numbers around one pivot: the other copies of the pivot vanish
 * and leave old numbers behind. */
// judge: fails equal_numbers
// judge: fails two_values
static void sort(int *a, int n)
{
    if (n < 2)
        return;
    int *part = malloc(sizeof *part * (size_t)n);
    int pivot = a[n / 2], smaller = 0, larger = n;

    memcpy(part, a, sizeof *part * (size_t)n);
    for (int i = 0; i < n; i++) {
        if (a[i] < pivot)
            part[smaller++] = a[i];
        else if (a[i] > pivot)
            part[--larger] = a[i];
    }
    part[smaller] = pivot;
    memcpy(a, part, sizeof *part * (size_t)n);
    free(part);
    sort(a, smaller);
    sort(a + larger, n - larger);
}

void quick_sort(int *nums, int nums_size)
{
    sort(nums, nums_size);
}
