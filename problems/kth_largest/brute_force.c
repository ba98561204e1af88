/* The answer is the element with fewer than k larger ones, and with the equal ones at least k. */
// judge: up to n 100
int kth_largest(int *nums, int nums_size, int k)
{
    for (int i = 0; i < nums_size; i++) {
        int larger = 0, equal = 0;
        for (int j = 0; j < nums_size; j++) {
            larger += nums[j] > nums[i];
            equal += nums[j] == nums[i];
        }
        if (larger < k && larger + equal >= k)
            return nums[i];
    }
    return 0;
}
