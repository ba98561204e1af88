/* Keeps the numbers as they are and adds them up for each question. */
// judge: misses time full_range
typedef struct {
    int *nums;
} numbers;

numbers *fenwick_tree_create(int *nums, int nums_size)
{
    numbers *x = malloc(sizeof *x);
    x->nums = malloc(sizeof *nums * (size_t)nums_size);
    memcpy(x->nums, nums, sizeof *nums * (size_t)nums_size);
    return x;
}

void fenwick_tree_update(numbers *x, int index, int val)
{
    x->nums[index] = val;
}

int fenwick_tree_sum_range(numbers *x, int left, int right)
{
    long long sum = 0;
    for (int i = left; i <= right; i++)
        sum += x->nums[i];
    return (int)sum;
}

void fenwick_tree_free(numbers *x)
{
    free(x->nums);
    free(x);
}
