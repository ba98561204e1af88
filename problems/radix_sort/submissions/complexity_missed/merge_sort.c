/* Sorts by comparisons: n log n, a logarithm away from the target. */
// judge: misses time
static void sort(int *a, int *buffer, int n)
{
    if (n < 2)
        return;
    int left = n / 2, i = 0, j = left, out = 0;
    sort(a, buffer, left);
    sort(a + left, buffer, n - left);
    while (i < left && j < n)
        buffer[out++] = a[j] < a[i] ? a[j++] : a[i++];
    while (i < left)
        buffer[out++] = a[i++];
    memcpy(a, buffer, sizeof *a * (size_t)out);
}

void radix_sort(int *nums, int nums_size)
{
    int *buffer = malloc(sizeof *buffer * ((size_t)nums_size + 1));
    sort(nums, buffer, nums_size);
    free(buffer);
}
