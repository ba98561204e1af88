/* All triples.
 *
 * shape: array
 * time: n^3
 * space: 1
 * sizes: 8..256
 */
long long f(int *a, int a_size)
{
    int found = 0;
    for (int i = 0; i < a_size; i++)
        for (int j = i + 1; j < a_size; j++)
            for (int k = j + 1; k < a_size; k++)
                found += (a[i] ^ a[j] ^ a[k]) == 0;
    return found;
}
