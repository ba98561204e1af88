/* Inversions counted pair by pair.
 *
 * shape: array
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    long long inversions = 0;
    for (int i = 0; i < a_size; i++)
        for (int j = i + 1; j < a_size; j++)
            inversions += a[i] > a[j];
    return inversions;
}
