/* One update of a Fenwick tree at its first position passes log n nodes.
 *
 * shape: array
 * time: log n
 * space: 1
 */
long long f(int *a, int a_size)
{
    int touched = 0;
    for (int i = 1; i <= a_size; i += i & -i) {
        a[i - 1] += 5;
        touched++;
    }
    return touched;
}
