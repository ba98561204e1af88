/* Looks at each number. */
// judge: up to n 60
typedef struct {
    int *nums, count;
} segment_tree;

segment_tree *segment_tree_create(int *nums, int nums_size)
{
    segment_tree *obj = malloc(sizeof *obj);
    obj->nums = malloc((size_t)nums_size * sizeof *nums);
    obj->count = nums_size;
    memcpy(obj->nums, nums, (size_t)nums_size * sizeof *nums);
    return obj;
}

void segment_tree_assign(segment_tree *obj, int i, int v)
{
    obj->nums[i] = v;
}

int segment_tree_range_min(segment_tree *obj, int l, int r)
{
    int least = obj->nums[l];
    for (int i = l; i <= r; i++)
        if (obj->nums[i] < least)
            least = obj->nums[i];
    return least;
}

int segment_tree_first_below(segment_tree *obj, int l, int x)
{
    for (int i = l; i < obj->count; i++)
        if (obj->nums[i] < x)
            return i;
    return -1;
}

void segment_tree_free(segment_tree *obj)
{
    free(obj->nums);
    free(obj);
}
