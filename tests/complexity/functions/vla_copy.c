/* A copy on the stack, in an array of variable length.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int copy[a_size];
    for (int i = 0; i < a_size; i++)
        copy[i] = a[a_size - 1 - i];
    long long sum = 0;
    for (int i = 0; i < a_size; i++)
        sum += (long long)copy[i] * (a[i] % 3 - 1);
    return sum;
}
