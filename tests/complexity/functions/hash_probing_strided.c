/* Linear probing in a table of a power of two slots; multiples of 65536 all start at slot 0.
 *
 * shape: array
 * input: strided
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    size_t slots = 8;
    while (slots < 2 * (size_t)a_size)
        slots *= 2;
    int *table = malloc(slots * sizeof *table);
    for (size_t i = 0; i < slots; i++)
        table[i] = -1;
    for (int i = 0; i < a_size; i++) {
        size_t at = (uint32_t)a[i] & (slots - 1);
        while (table[at] != -1)
            at = (at + 1) & (slots - 1);
        table[at] = a[i];
    }
    long long last = table[a_size - 1];
    free(table);
    return last;
}
