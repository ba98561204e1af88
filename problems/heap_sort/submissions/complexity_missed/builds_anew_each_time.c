/* Builds the whole heap again after each number that was taken out, though only the root is wrong:
 * n^2. */
// judge: misses time
static void sift_down(int *a, int i, int n)
{
    int value = a[i];
    for (int child = 2 * i + 1; child < n; child = 2 * i + 1) {
        if (child + 1 < n && a[child + 1] > a[child])
            child++;
        if (a[child] <= value)
            break;
        a[i] = a[child];
        i = child;
    }
    a[i] = value;
}

void heap_sort(int *nums, int nums_size)
{
    for (int end = nums_size - 1; end > 0; end--) {
        for (int i = (end + 1) / 2 - 1; i >= 0; i--)
            sift_down(nums, i, end + 1);
        int largest = nums[0];
        nums[0] = nums[end];
        nums[end] = largest;
    }
}
