/* Maxima of blocks of the root of n, kept on the heap; the largest of them is asked for.
 *
 * shape: array
 * time: n
 * space: sqrt n
 * sizes: 16..65536
 */
long long f(int *a, int a_size)
{
    int size = 1;
    while (size * size < a_size)
        size++;
    int blocks = (a_size + size - 1) / size;
    int *largest = malloc((size_t)blocks * sizeof *largest);
    for (int i = 0; i < a_size; i++)
        if (i % size == 0 || a[i] > largest[i / size])
            largest[i / size] = a[i];
    int best = largest[0];
    for (int i = 1; i < blocks; i++)
        if (largest[i] > best)
            best = largest[i];
    free(largest);
    return best;
}
