/* Takes k for a position counted from 0: the answer is one place further down. */
// judge: fails k1
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void swap(int *x, int *y)
{
    int t = *x;
    *x = *y;
    *y = t;
}

int kth_largest(int *nums, int nums_size, int k)
{
    int lo = 0, hi = nums_size, place = k < nums_size ? k : k - 1;
    uint32_t state = 2463534242u;
    for (;;) {
        int pivot = nums[lo + (int)(next_random(&state) % (uint32_t)(hi - lo))];
        int larger = lo, i = lo, smaller = hi;
        while (i < smaller) {
            if (nums[i] > pivot)
                swap(&nums[i++], &nums[larger++]);
            else if (nums[i] < pivot)
                swap(&nums[i], &nums[--smaller]);
            else
                i++;
        }
        if (place < larger)
            hi = larger;
        else if (place >= smaller)
            lo = smaller;
        else
            return pivot;
    }
}
