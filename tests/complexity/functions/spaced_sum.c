/* The elements at the square numbers.
 *
 * shape: array
 * time: sqrt n
 * space: 1
 * sizes: 16..262144
 */
long long f(int *a, int a_size)
{
    long long sum = 0;
    for (int i = 0; i * i < a_size; i++)
        sum += a[i * i];
    return sum;
}
