/* Counts by hashing, then sorts all values by count: n log n when most values are different. */
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

/* Merge sort, most frequent first. */
static void sort(tally *t, tally *buffer, int n)
{
    if (n < 2)
        return;
    int left = n / 2, i = 0, j = left;
    sort(t, buffer, left);
    sort(t + left, buffer, n - left);
    for (int at = 0; at < n; at++) {
        if (j == n || (i < left && t[i].count >= t[j].count))
            buffer[at] = t[i++];
        else
            buffer[at] = t[j++];
    }
    memcpy(t, buffer, sizeof *t * (size_t)n);
}

int *top_k_frequent(int *nums, int nums_size, int k, int *return_size)
{
    int values = 0, out = 0;
    tally *found = count_values(nums, nums_size, &values);
    int *answer = malloc(sizeof *answer * (size_t)k);
    tally *buffer = malloc(sizeof *buffer * (size_t)values);

    sort(found, buffer, values);
    while (out < k) {
        answer[out] = found[out].value;
        out++;
    }
    free(buffer);
    free(found);
    *return_size = out;
    return answer;
}
