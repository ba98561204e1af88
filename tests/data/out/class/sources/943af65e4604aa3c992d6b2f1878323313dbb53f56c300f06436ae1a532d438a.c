/* Sorts pairs of value and position, then closes in from both ends. The scan is linear; the sort
 * costs n log n, one logarithm above the target. */
// judge: misses time no_pair

struct entry {
    int value, position;
};

static int by_value(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    return (x->value > y->value) - (x->value < y->value);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    struct entry *sorted = malloc((nums_size + 1) * sizeof *sorted);
    for (int i = 0; i < nums_size; i++)
        sorted[i] = (struct entry){nums[i], i};
    qsort(sorted, nums_size, sizeof *sorted, by_value);

    int *pair = NULL;
    *return_size = 0;
    int left = 0, right = nums_size - 1;
    while (left < right) {
        long long sum = (long long)sorted[left].value + sorted[right].value;
        if (sum == target) {
            pair = malloc(2 * sizeof *pair);
            pair[0] = sorted[left].position;
            pair[1] = sorted[right].position;
            *return_size = 2;
            break;
        }
        if (sum < target)
            left++;
        else
            right--;
    }
    free(sorted);
    return pair;
}
