/* Sifts down along the left children only. */
// judge: fails right_child_is_larger
static void sift_down(int *a, int i, int n)
{
    int value = a[i];
    for (int child = 2 * i + 1; child < n; child = 2 * i + 1) {
        if (a[child] <= value)
            break;
        a[i] = a[child];
        i = child;
    }
    a[i] = value;
}

void heap_sort(int *nums, int nums_size)
{
    for (int i = nums_size / 2 - 1; i >= 0; i--)
        sift_down(nums, i, nums_size);
    for (int end = nums_size - 1; end > 0; end--) {
        int largest = nums[0];
        nums[0] = nums[end];
        nums[end] = largest;
        sift_down(nums, 0, end);
    }
}
