/* Lomuto's partition with the last element as pivot: one element less each time on sorted input, and also if all
 * are equal. n^2. */
// judge: misses time
int kth_largest(int *nums, int nums_size, int k)
{
    int lo = 0, hi = nums_size - 1, place = k - 1;
    for (;;) {
        int pivot = nums[hi], store = lo;
        for (int i = lo; i < hi; i++) {
            if (nums[i] > pivot) {
                int t = nums[i];
                nums[i] = nums[store];
                nums[store++] = t;
            }
        }
        nums[hi] = nums[store];
        nums[store] = pivot;
        if (store == place)
            return pivot;
        if (store < place)
            lo = store + 1;
        else
            hi = store - 1;
    }
}
