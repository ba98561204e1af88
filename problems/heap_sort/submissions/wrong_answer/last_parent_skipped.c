/* Starts to build the heap one parent too far in front: the last family is never put in order. */
// judge: fails two_in_order
// judge: fails last_parent_with_one_child
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
    for (int i = nums_size / 2 - 2; i >= 0; i--)
        sift_down(nums, i, nums_size);
    for (int end = nums_size - 1; end > 0; end--) {
        int largest = nums[0];
        nums[0] = nums[end];
        nums[end] = largest;
        sift_down(nums, 0, end);
    }
}
