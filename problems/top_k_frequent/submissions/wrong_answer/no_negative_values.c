/* Counts in an array indexed by value and leaves out what does not fit: negative values are
 * lost. */
// judge: fails negative_values
// judge: fails minus_one
int *top_k_frequent(int *nums, int nums_size, int k, int *return_size)
{
    int size = 1, out = 0;
    for (int i = 0; i < nums_size; i++)
        if (nums[i] >= size && nums[i] < 1000000)
            size = nums[i] + 1;
    int *count = calloc((size_t)size, sizeof *count);
    int *answer = malloc(sizeof *answer * (size_t)k);

    for (int i = 0; i < nums_size; i++)
        if (nums[i] >= 0 && nums[i] < size)
            count[nums[i]]++;
    while (out < k) {
        int best = 0;
        for (int v = 1; v < size; v++)
            if (count[v] > count[best])
                best = v;
        if (count[best] == 0)
            break;
        answer[out++] = best;
        count[best] = 0;
    }
    free(count);
    *return_size = out;
    return answer;
}
