/* Sorts the numbers by bytes, so that equal ones are neighbours; counts the runs; a counting pass
 * over the run lengths finds the length at the border. No hash table at all. */
static void radix_sort(uint32_t *a, uint32_t *b, int n)
{
    for (int shift = 0; shift < 32; shift += 8) {
        int start[257] = {0};
        for (int i = 0; i < n; i++)
            start[(a[i] >> shift & 255) + 1]++;
        for (int d = 0; d < 256; d++)
            start[d + 1] += start[d];
        for (int i = 0; i < n; i++)
            b[start[a[i] >> shift & 255]++] = a[i];
        uint32_t *t = a;
        a = b;
        b = t;
    }
}

static int run_length(const uint32_t *a, int n, int from)
{
    int to = from + 1;
    while (to < n && a[to] == a[from])
        to++;
    return to - from;
}

int *top_k_frequent(int *nums, int nums_size, int k, int *return_size)
{
    int n = nums_size;
    uint32_t *a = malloc(sizeof *a * (size_t)n), *b = malloc(sizeof *b * (size_t)n);
    int *runs = calloc((size_t)n + 1, sizeof *runs); /* by length: how many */
    int *answer = malloc(sizeof *answer * (size_t)k);
    int border = n, wanted = k;

    memcpy(a, nums, sizeof *a * (size_t)n);
    radix_sort(a, b, n);
    for (int i = 0, length; i < n; i += length) {
        length = run_length(a, n, i);
        runs[length]++;
    }
    while (border > 0 && wanted > runs[border])
        wanted -= runs[border--];
    *return_size = 0;
    for (int i = 0, length; i < n; i += length) {
        length = run_length(a, n, i);
        if (length >= border && *return_size < k)
            answer[(*return_size)++] = (int)a[i];
    }
    free(a);
    free(b);
    free(runs);
    return answer;
}
