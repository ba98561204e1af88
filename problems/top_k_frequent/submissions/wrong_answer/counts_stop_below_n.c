/* Walks the counts down from n - 1: a value that fills the whole array is never seen. */
// judge: fails one_value
// judge: fails single
typedef struct {
    int value, count;
} tally;

static uint32_t hash(int x)
{
    uint32_t h = (uint32_t)x;
    h ^= h >> 16;
    h *= 0x85ebca6bu;
    h ^= h >> 13;
    h *= 0xc2b2ae35u;
    return h ^ h >> 16;
}

/* The different values with their counts, in the order of first appearance. */
static tally *count_values(const int *nums, int n, int *values)
{
    uint32_t places = 16;
    while (places < 2u * (uint32_t)n)
        places *= 2;
    int *index = calloc(places, sizeof *index); /* 0: empty, else 1 + number of the value */
    tally *found = malloc(sizeof *found * ((size_t)n + 1));
    *values = 0;
    for (int i = 0; i < n; i++) {
        uint32_t at = hash(nums[i]) % places;
        while (index[at] != 0 && found[index[at] - 1].value != nums[i])
            at = (at + 1) % places;
        if (index[at] == 0) {
            found[*values] = (tally){nums[i], 0};
            index[at] = ++*values;
        }
        found[index[at] - 1].count++;
    }
    free(index);
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
    for (int c = nums_size - 1; c > 0 && out < k; c--)
        for (int v = head[c]; v >= 0 && out < k; v = next[v])
            answer[out++] = found[v].value;
    free(head);
    free(next);
    free(found);
    *return_size = out;
    return answer;
}
