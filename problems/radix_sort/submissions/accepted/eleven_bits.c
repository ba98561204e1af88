/* Three passes over digits of 11 bits; all counts come from one walk over the array. */
enum { BITS = 11, VALUES = 1 << BITS };

/* The number with its sign bit flipped: the order of int as an order of unsigned. */
static uint32_t key(int x)
{
    return (uint32_t)x ^ 0x80000000u;
}

static void pass(const int *from, int *to, int n, int shift, int *start)
{
    int before = 0;
    for (int digit = 0; digit < VALUES; digit++) {
        int count = start[digit];
        start[digit] = before;
        before += count;
    }
    for (int i = 0; i < n; i++)
        to[start[key(from[i]) >> shift & (VALUES - 1)]++] = from[i];
}

void radix_sort(int *nums, int nums_size)
{
    int *other = malloc(sizeof *other * ((size_t)nums_size + 1));
    int(*count)[VALUES] = calloc(3, sizeof *count);

    for (int i = 0; i < nums_size; i++)
        for (int p = 0; p < 3; p++)
            count[p][key(nums[i]) >> BITS * p & (VALUES - 1)]++;
    pass(nums, other, nums_size, 0, count[0]);
    pass(other, nums, nums_size, BITS, count[1]);
    pass(nums, other, nums_size, 2 * BITS, count[2]);
    memcpy(nums, other, sizeof *nums * (size_t)nums_size);
    free(other);
    free(count);
}
