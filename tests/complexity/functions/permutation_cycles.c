/* The cycles of a permutation, each element visited once.
 *
 * shape: array
 * input: permutation
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    bool *seen = calloc((size_t)a_size, sizeof *seen);
    int cycles = 0;
    for (int i = 0; i < a_size; i++) {
        if (seen[i])
            continue;
        cycles++;
        for (int at = i; !seen[at]; at = a[at])
            seen[at] = true;
    }
    free(seen);
    return cycles;
}
