/* A pair of a given sum, all pairs tried; no pair has it.
 *
 * shape: array
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    for (int i = 0; i < a_size; i++)
        for (int j = i + 1; j < a_size; j++)
            if ((long long)a[i] + a[j] == -1)
                return (long long)i * a_size + j;
    return -1;
}
