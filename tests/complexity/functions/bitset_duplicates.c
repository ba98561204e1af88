/* Values below n marked in an array of bits on the heap: an eighth of a byte each.
 *
 * shape: array
 * input: permutation
 * time: n
 * space: n
 * sizes: 16..65536
 */
long long f(int *a, int a_size)
{
    size_t words = ((size_t)a_size + 63) / 64;
    uint64_t *seen = calloc(words, sizeof *seen);
    int again = 0;
    for (int i = 0; i < a_size; i++) {
        uint64_t bit = (uint64_t)1 << (a[i] & 63);
        again += (seen[a[i] / 64] & bit) != 0;
        seen[a[i] / 64] |= bit;
    }
    free(seen);
    return again;
}
