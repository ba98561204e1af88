/* Quicksort with a random pivot and three parts: smaller, equal, larger. It recurses into the
 * shorter of the outer parts only and goes on with the longer one, so that the stack is log n deep
 * at most. */
static void swap(int *a, int *b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

static void sort(int *a, int n, uint32_t *random)
{
    while (n > 1) {
        *random ^= *random << 13; /* xorshift, G. Marsaglia 2003 */
        *random ^= *random >> 17;
        *random ^= *random << 5;
        int pivot = a[*random % (uint32_t)n];

        /* [0,smaller) is below the pivot, [smaller,i) equal, [larger,n) above */
        int smaller = 0, i = 0, larger = n;
        while (i < larger) {
            if (a[i] < pivot)
                swap(&a[i++], &a[smaller++]);
            else if (a[i] > pivot)
                swap(&a[i], &a[--larger]);
            else
                i++;
        }
        if (smaller < n - larger) {
            sort(a, smaller, random);
            a += larger;
            n -= larger;
        } else {
            sort(a + larger, n - larger, random);
            n = smaller;
        }
    }
}

void quick_sort(int *nums, int nums_size)
{
    uint32_t random = 2463534242u;
    sort(nums, nums_size, &random);
}
