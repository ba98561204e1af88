/* Keeps the tails and looks for the place from the left. There are few tails on random numbers, about twice
 * the root of n, and n of them when the numbers rise. */
// judge: misses time sorted
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int *tail = malloc(sizeof *tail * ((size_t)nums_size + 1));
    int length = 0;

    for (int i = 0; i < nums_size; i++) {
        int p = 0;
        while (p < length && tail[p] < nums[i])
            p++;
        tail[p] = nums[i];
        if (p == length)
            length++;
    }
    free(tail);
    return length;
}
