/* Takes the values that are more frequent than the one after the border. When all values are
 * wanted there is no such one, and the last wanted value is compared with itself. */
// judge: fails all_different
// judge: fails all_of_them
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

static int more_frequent(const void *a, const void *b)
{
    const tally *x = a, *y = b;
    return (y->count > x->count) - (y->count < x->count);
}

int *top_k_frequent(int *nums, int nums_size, int k, int *return_size)
{
    int values = 0, out = 0;
    tally *found = count_values(nums, nums_size, &values);
    int *answer = malloc(sizeof *answer * (size_t)k);

    qsort(found, (size_t)values, sizeof *found, more_frequent);
    int border = found[k < values ? k : values - 1].count;
    for (int v = 0; v < values && out < k; v++)
        if (found[v].count > border)
            answer[out++] = found[v].value;
    free(found);
    *return_size = out;
    return answer;
}
