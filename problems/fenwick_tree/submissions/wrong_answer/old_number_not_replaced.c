/* Adds the right difference, but does not note the new number: the next difference starts from the
 * wrong one. */
// judge: fails set_twice
// judge: fails up_and_down_again
typedef struct {
    int n;
    int *nums;
    long long *cell; /* cell[i], from 1: sum of the last (i & -i) numbers up to the i-th */
} tree;

static void add(tree *t, int index, long long difference)
{
    for (int i = index + 1; i <= t->n; i += i & -i)
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
    for (int i = 0; i < nums_size; i++)
        add(t, i, nums[i]);
    return t;
}

void fenwick_tree_update(tree *t, int index, int val)
{
    add(t, index, (long long)val - t->nums[index]);
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
