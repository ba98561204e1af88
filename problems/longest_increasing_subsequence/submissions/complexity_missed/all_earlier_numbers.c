/* The longest subsequence that ends at each number is one more than the best of all earlier smaller
 * numbers: n (n - 1) / 2 looks. */
// judge: misses time
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int *ending = malloc(sizeof *ending * ((size_t)nums_size + 1));
    int longest = 0;

    for (int i = 0; i < nums_size; i++) {
        ending[i] = 1;
        for (int j = 0; j < i; j++)
            if (nums[j] < nums[i] && ending[j] + 1 > ending[i])
                ending[i] = ending[j] + 1;
        if (ending[i] > longest)
            longest = ending[i];
    }
    free(ending);
    return longest;
}
