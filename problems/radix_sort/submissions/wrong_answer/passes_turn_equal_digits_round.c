/* Fills each digit value from its end while going forward: numbers with the same digit change their
 * order, and the work of the passes before is lost. */
// judge: fails equal_high_bytes
void radix_sort(int *nums, int nums_size)
{
    int *from = nums, *to = malloc(sizeof *to * ((size_t)nums_size + 1));

    for (int shift = 0; shift < 32; shift += 8) {
        int start[257] = {0};
        uint32_t flip = shift == 24 ? 128 : 0; /* negative numbers first */
        for (int i = 0; i < nums_size; i++)
            start[(((uint32_t)from[i] >> shift & 255) ^ flip) + 1]++;
        for (int digit = 0; digit < 256; digit++)
            start[digit + 1] += start[digit];
        for (int i = 0; i < nums_size; i++)
            to[--start[(((uint32_t)from[i] >> shift & 255) ^ flip) + 1]] = from[i];
        int *swap = from;
        from = to;
        to = swap;
    }
    free(to); /* after four passes the numbers are back in nums */
}
