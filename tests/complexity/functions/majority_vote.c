/* The majority vote of Boyer and Moore, and a second sweep to verify it.
 *
 * shape: array
 * input: two_values
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int candidate = 0;
    int lead = 0;
    for (int i = 0; i < a_size; i++) {
        if (lead == 0)
            candidate = a[i];
        lead += a[i] == candidate ? 1 : -1;
    }
    int votes = 0;
    for (int i = 0; i < a_size; i++)
        votes += a[i] == candidate;
    return votes * 2 > a_size ? candidate : -1;
}
