/* Halves the range of values instead of the array: finds the largest x such that at least k elements are
 * no smaller, in 32 passes. It is the reference since its cost does not depend on chance: others are compared with
 * it, and a quickselect would blur the one logarithm between selecting and sorting. */
int kth_largest(int *nums, int nums_size, int k)
{
    long long lo = INT_MIN, hi = INT_MAX;
    while (lo < hi) {
        long long mid = lo + (hi - lo + 1) / 2;
        int count = 0;
        for (int i = 0; i < nums_size; i++)
            count += nums[i] >= mid;
        if (count >= k)
            lo = mid;
        else
            hi = mid - 1;
    }
    return (int)lo;
}
