/* Returns the k largest different values instead of the most frequent ones. */
// judge: fails large_but_rare
// judge: fails rare_values_are_larger
static int descending(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (y > x) - (y < x);
}

int *top_k_frequent(int *nums, int nums_size, int k, int *return_size)
{
    int *answer = malloc(sizeof *answer * (size_t)k);
    int out = 0;
    qsort(nums, (size_t)nums_size, sizeof *nums, descending);
    for (int i = 0; i < nums_size && out < k; i++)
        if (i == 0 || nums[i] != nums[i - 1])
            answer[out++] = nums[i];
    *return_size = out;
    return answer;
}
