/* Elements put into a max-heap in descending order: each stays at the leaf where it is put.
 *
 * shape: array
 * input: reversed
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int *heap = malloc((size_t)a_size * sizeof *heap);
    for (int i = 0; i < a_size; i++) {
        int at = i;
        while (at > 0 && heap[(at - 1) / 2] < a[i]) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = a[i];
    }
    long long top = heap[0];
    free(heap);
    return top;
}
