/* An element of an array that is thought to be rotated by k: one remainder instead of k moves.
 *
 * shape: array_number
 * time: 1
 * space: 1
 */
long long f(int *a, int a_size, int k)
{
    return a[((long long)k * 7 + 3) % a_size];
}
