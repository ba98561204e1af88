/* Searches a plain list for each number, to count it: n times the number of different values. */
// judge: misses time
typedef struct {
    int value, count;
} tally;

/* The different values with their counts, in the order of first appearance. */
static tally *count_values(const int *nums, int n, int *values)
{
    tally *found = malloc(sizeof *found * ((size_t)n + 1));
    *values = 0;
    for (int i = 0; i < n; i++) {
        int v = 0;
        while (v < *values && found[v].value != nums[i])
            v++;
        if (v == *values)
            found[(*values)++] = (tally){nums[i], 0};
        found[v].count++;
    }
    return found;
}

int *top_k_frequent(int *nums, int nums_size, int k, int *return_size)
{
    int values = 0, out = 0;
    tally *found = count_values(nums, nums_size, &values);
    int *answer = malloc(sizeof *answer * (size_t)k);
    int *head = malloc(sizeof *head * ((size_t)nums_size + 1)); /* by count: first value, or -1 */
    int *next = malloc(sizeof *next * (size_t)values);

    for (int c = 0; c <= nums_size; c++)
        head[c] = -1;
    for (int v = 0; v < values; v++) {
        next[v] = head[found[v].count];
        head[found[v].count] = v;
    }
    for (int c = nums_size; c > 0 && out < k; c--)
        for (int v = head[c]; v >= 0 && out < k; v = next[v])
            answer[out++] = found[v].value;
    free(head);
    free(next);
    free(found);
    *return_size = out;
    return answer;
}
