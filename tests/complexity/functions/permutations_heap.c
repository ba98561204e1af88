/* Heap's algorithm without recursion: one exchange for each permutation, counters of n digits.
 *
 * shape: array
 * time: n!
 * space: n
 * sizes: 3..10 step 1
 */
long long f(int *a, int a_size)
{
    int *counter = calloc((size_t)a_size, sizeof *counter);
    int larger = 0;
    for (int i = 1; i < a_size;) {
        if (counter[i] == i) {
            counter[i++] = 0;
            continue;
        }
        int from = i % 2 == 0 ? 0 : counter[i];
        int t = a[from];
        a[from] = a[i];
        a[i] = t;
        larger += a[0] > a[a_size - 1];
        counter[i]++;
        i = 1;
    }
    free(counter);
    return larger;
}
