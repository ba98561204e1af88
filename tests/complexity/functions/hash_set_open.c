/* A hash set with open addressing and a multiplicative hash, four slots for each element.
 *
 * shape: array
 * input: permutation
 * time: n
 * space: n
 * sizes: 16..16384
 */
static size_t slot_of(const int *table, size_t slots, int value)
{
    size_t at = (uint32_t)value * 2654435761u % slots;
    while (table[at] != -1 && table[at] != value)
        at = at + 1 < slots ? at + 1 : 0;
    return at;
}

long long f(int *a, int a_size)
{
    size_t slots = 4 * (size_t)a_size + 1;
    int *table = malloc(slots * sizeof *table);
    for (size_t i = 0; i < slots; i++)
        table[i] = -1;
    int different = 0;
    for (int i = 0; i < a_size; i++) {
        size_t at = slot_of(table, slots, a[i] / 2);
        different += table[at] == -1;
        table[at] = a[i] / 2;
    }
    free(table);
    return different;
}
