/* Keeps the k largest so far in a heap with the smallest on top, inside the array itself. With k = n/2 that is n log n
 * where most elements get in. */
// judge: misses time
static void sift_down(int *heap, int size, int i)
{
    int x = heap[i];
    for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
        if (child + 1 < size && heap[child + 1] < heap[child])
            child++;
        if (heap[child] >= x)
            break;
        heap[i] = heap[child];
        i = child;
    }
    heap[i] = x;
}

int kth_largest(int *nums, int nums_size, int k)
{
    for (int i = k / 2 - 1; i >= 0; i--)
        sift_down(nums, k, i);
    for (int i = k; i < nums_size; i++) {
        if (nums[i] > nums[0]) {
            nums[0] = nums[i];
            sift_down(nums, k, 0);
        }
    }
    return nums[0];
}
