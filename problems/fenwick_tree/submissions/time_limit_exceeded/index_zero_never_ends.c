/* Forgets to count from 1 in updates: the lowest bit of index 0 is 0, and the walk upwards stays
 * where it is. */
// judge: fails first_number
// judge: fails one_number
typedef struct {
    int n;
    int *nums;
    long long *cell; /* cell[i], from 1: sum of the last (i & -i) numbers up to the i-th */
} tree;

static void add(tree *t, int index, long long difference)
{
    for (int i = index; i <= t->n; i += i & -i)
        t->cell[i] += difference;
}

/* The sum of the first `count` numbers. */
static long long prefix(const tree *t, int count)
{
    long long sum = 0;
    for (int i = count; i > 0; i -= i & -i)
        sum += t->cell[i];
    return sum;
}

tree *fenwick_tree_create(int *nums, int nums_size)
{
    tree *t = malloc(sizeof *t);
    t->n = nums_size;
    t->nums = malloc(sizeof *t->nums * (size_t)nums_size);
    t->cell = calloc((size_t)nums_size + 1, sizeof *t->cell);
    memcpy(t->nums, nums, sizeof *nums * (size_t)nums_size);
    for (int i = 1; i <= nums_size; i++) {
        int next = i + (i & -i);
        t->cell[i] += nums[i - 1];
        if (next <= nums_size)
            t->cell[next] += t->cell[i];
    }
    return t;
}

void fenwick_tree_update(tree *t, int index, int val)
{
    add(t, index, (long long)val - t->nums[index]);
    t->nums[index] = val;
}

int fenwick_tree_sum_range(tree *t, int left, int right)
{
    return (int)(prefix(t, right + 1) - prefix(t, left));
}

void fenwick_tree_free(tree *t)
{
    free(t->nums);
    free(t->cell);
    free(t);
}
