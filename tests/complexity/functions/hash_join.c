/* Values of a in a hash table, then those of b looked up.
 *
 * shape: arrays
 * input: permutation
 * time: n+m
 * space: n
 * sizes: 16..16384
 * fixed: 64
 */
static size_t slot_of(const int *table, size_t slots, int value)
{
    size_t at = (uint32_t)value * 2654435761u % slots;
    while (table[at] != -1 && table[at] != value)
        at = at + 1 < slots ? at + 1 : 0;
    return at;
}

long long f(int *a, int a_size, int *b, int b_size)
{
    size_t slots = 4 * (size_t)a_size + 1;
    int *table = malloc(slots * sizeof *table);
    for (size_t i = 0; i < slots; i++)
        table[i] = -1;
    for (int i = 0; i < a_size; i++)
        table[slot_of(table, slots, a[i])] = a[i];
    int common = 0;
    for (int i = 0; i < b_size; i++)
        common += table[slot_of(table, slots, b[i])] == b[i];
    free(table);
    return common;
}
