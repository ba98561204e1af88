/* One copy by memcpy, one look at it. The copy is all the cost there is: one operation for 8
 * bytes.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..65536
 */
long long f(int *a, int a_size)
{
    size_t bytes = (size_t)a_size * sizeof *a;
    int *copy = malloc(bytes);
    memcpy(copy, a, bytes);
    long long last = copy[a_size - 1];
    free(copy);
    return last;
}
