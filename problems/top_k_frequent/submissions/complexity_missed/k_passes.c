/* Looks through all counts for the highest one, k times: n k. */
// judge: misses time
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

    while (out < k) {
        int best = 0;
        for (int v = 1; v < values; v++)
            if (found[v].count > found[best].count)
                best = v;
        answer[out++] = found[best].value;
        found[best].count = 0;
    }
    free(found);
    *return_size = out;
    return answer;
}
