/* A stretch is the difference of two sums from the start: the smallest one before is the best to take off. */
int max_subarray(int *nums, int nums_size)
{
    int sum = 0, smallest = 0, best = INT_MIN;
    for (int i = 0; i < nums_size; i++) {
        sum += nums[i];
        if (sum - smallest > best)
            best = sum - smallest;
        if (sum < smallest)
            smallest = sum;
    }
    return best;
}
