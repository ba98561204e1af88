/* Treats the highest byte like the others: with its sign bit set, a negative number counts as
 * large. */
// judge: fails negatives_first
// judge: fails extremes
void radix_sort(int *nums, int nums_size)
{
    int *from = nums, *to = malloc(sizeof *to * ((size_t)nums_size + 1));

    for (int shift = 0; shift < 32; shift += 8) {
        int start[257] = {0};
        for (int i = 0; i < nums_size; i++)
            start[((uint32_t)from[i] >> shift & 255) + 1]++;
        for (int digit = 0; digit < 256; digit++)
            start[digit + 1] += start[digit];
        for (int i = 0; i < nums_size; i++)
            to[start[(uint32_t)from[i] >> shift & 255]++] = from[i];
        int *swap = from;
        from = to;
        to = swap;
    }
    free(to); /* after four passes the numbers are back in nums */
}
