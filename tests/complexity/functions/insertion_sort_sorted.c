/* Insertion sort of what is already sorted: one comparison each.
 *
 * shape: array
 * input: sorted
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int moves = 0;
    for (int i = 1; i < a_size; i++) {
        int value = a[i];
        int at = i;
        for (; at > 0 && a[at - 1] > value; at--) {
            a[at] = a[at - 1];
            moves++;
        }
        a[at] = value;
    }
    return moves;
}
