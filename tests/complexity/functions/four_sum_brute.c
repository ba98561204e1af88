/* All quadruples of different places.
 *
 * shape: array
 * time: n^4
 * space: 1
 * sizes: 8..64
 */
long long f(int *a, int a_size)
{
    int found = 0;
    for (int i = 0; i < a_size; i++)
        for (int j = i + 1; j < a_size; j++)
            for (int k = j + 1; k < a_size; k++)
                for (int l = k + 1; l < a_size; l++)
                    found += (a[i] ^ a[j] ^ a[k] ^ a[l]) == 0;
    return found;
}
