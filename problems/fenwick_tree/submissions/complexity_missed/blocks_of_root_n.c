/* Keeps sums of blocks of about sqrt(n) numbers: a question adds up whole blocks in the middle and
 * single numbers at both ends. m sqrt(n). */
// judge: misses time
typedef struct {
    int n, width;
    int *nums;
    long long *block;
} sums;

sums *fenwick_tree_create(int *nums, int nums_size)
{
    sums *s = malloc(sizeof *s);
    s->n = nums_size;
    s->width = 1;
    while (s->width * s->width < nums_size)
        s->width++;
    s->nums = malloc(sizeof *nums * (size_t)nums_size);
    s->block = calloc((size_t)(nums_size / s->width) + 1, sizeof *s->block);
    for (int i = 0; i < nums_size; i++) {
        s->nums[i] = nums[i];
        s->block[i / s->width] += nums[i];
    }
    return s;
}

void fenwick_tree_update(sums *s, int index, int val)
{
    s->block[index / s->width] += (long long)val - s->nums[index];
    s->nums[index] = val;
}

int fenwick_tree_sum_range(sums *s, int left, int right)
{
    long long sum = 0;
    int i = left;
    while (i <= right) {
        if (i % s->width == 0 && i + s->width - 1 <= right) {
            sum += s->block[i / s->width];
            i += s->width;
        } else {
            sum += s->nums[i++];
        }
    }
    return (int)sum;
}

void fenwick_tree_free(sums *s)
{
    free(s->nums);
    free(s->block);
    free(s);
}
