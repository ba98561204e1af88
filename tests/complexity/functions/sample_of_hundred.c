/* A hundred elements taken at even distances; n decides where they are, not how many.
 *
 * shape: array
 * time: 1
 * space: 1
 */
long long f(int *a, int a_size)
{
    long long sum = 0;
    for (long long i = 0; i < 100; i++)
        sum += a[i * a_size / 100];
    return sum / 100;
}
