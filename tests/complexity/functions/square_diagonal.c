/* The trace of the largest square matrix that fits into the array.
 *
 * shape: array
 * time: sqrt n
 * space: 1
 * sizes: 16..262144
 */
long long f(int *a, int a_size)
{
    int side = 0;
    while ((side + 1) * (side + 1) <= a_size)
        side++;
    long long trace = 0;
    for (int i = 0; i < side; i++)
        trace += a[i * side + i];
    return trace;
}
