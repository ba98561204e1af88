/* Chaining inside arrays: head[] by bucket, next[] by element, no allocation per element. The bits of
 * a value are mixed by shifts and multiplications before the bucket is taken. */

static unsigned mix(int value)
{
    unsigned x = (unsigned)value;
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    return x ^ x >> 16;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int *head = malloc((nums_size + 1) * sizeof *head);
    int *next = malloc((nums_size + 1) * sizeof *next);
    for (int i = 0; i < nums_size; i++)
        head[i] = -1;

    *return_size = 0;
    for (int i = 0; i < nums_size; i++) {
        /* Wrapped sums can meet in a bucket; the test in 64 bits sorts them out. */
        unsigned wanted = (unsigned)target - (unsigned)nums[i];
        int j = head[mix((int)wanted) % nums_size];
        while (j >= 0 && (long long)nums[i] + nums[j] != target)
            j = next[j];
        if (j >= 0) {
            free(next);
            head[0] = j;
            head = realloc(head, 2 * sizeof *head);
            head[1] = i;
            *return_size = 2;
            return head;
        }
        /* An equal value is in already: its first position serves as well for later elements, and
         * chains stay short when all values are the same. */
        int bucket = mix(nums[i]) % nums_size;
        int k = head[bucket];
        while (k >= 0 && nums[k] != nums[i])
            k = next[k];
        if (k < 0) {
            next[i] = head[bucket];
            head[bucket] = i;
        }
    }
    free(head);
    free(next);
    return NULL;
}
