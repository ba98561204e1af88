/* Are all elements different? Nested loops that may end early, and here never do.
 *
 * shape: array
 * input: sorted
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    for (int i = 0; i < a_size; i++)
        for (int j = 0; j < i; j++)
            if (a[i] == a[j])
                return 0;
    return 1;
}
