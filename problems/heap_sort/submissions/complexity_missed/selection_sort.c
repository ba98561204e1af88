/* Looks for the largest number of the rest, again and again: constant memory, n^2 steps. */
// judge: misses time
void heap_sort(int *nums, int nums_size)
{
    for (int end = nums_size - 1; end > 0; end--) {
        int largest = end;
        for (int i = 0; i < end; i++)
            if (nums[i] > nums[largest])
                largest = i;
        int t = nums[end];
        nums[end] = nums[largest];
        nums[largest] = t;
    }
}
