/* Triples of sum 0: sorted, then two pointers for each first element. All values are made odd,
 * so none is found.
 *
 * shape: array
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

long long f(int *a, int a_size)
{
    for (int i = 0; i < a_size; i++)
        a[i] = (a[i] / 4 - (1 << 27)) | 1;
    qsort(a, (size_t)a_size, sizeof *a, by_value);
    int triples = 0;
    for (int i = 0; i < a_size; i++) {
        for (int lo = i + 1, hi = a_size - 1; lo < hi;) {
            int sum = a[i] + a[lo] + a[hi];
            triples += sum == 0;
            if (sum <= 0)
                lo++;
            else
                hi--;
        }
    }
    return triples;
}
