/* Looks at each stretch of the array: are all of its elements equal? */
// judge: up to n 20
int longest_run(int *nums, int nums_size)
{
    int best = 0;
    for (int from = 0; from < nums_size; from++)
        for (int to = from; to < nums_size; to++) {
            bool equal = true;
            for (int i = from; i <= to; i++)
                equal = equal && nums[i] == nums[from];
            if (equal && to - from + 1 > best)
                best = to - from + 1;
        }
    return best;
}
