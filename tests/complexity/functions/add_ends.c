/* The first and the last element, added: nothing of the rest is looked at.
 *
 * shape: array
 * time: 1
 * space: 1
 */
long long f(int *a, int a_size)
{
    return (long long)a[0] + a[a_size - 1];
}
