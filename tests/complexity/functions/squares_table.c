/* Is n a sum of two squares? All squares up to n in a table, two pointers from its ends.
 *
 * shape: number
 * time: sqrt n
 * space: sqrt n
 * sizes: 16..10000000
 */
long long f(int n)
{
    int count = 0;
    while ((long long)count * count <= n)
        count++;
    long long *square = malloc((size_t)count * sizeof *square);
    for (int i = 0; i < count; i++)
        square[i] = (long long)i * i;
    int pairs = 0;
    for (int lo = 0, hi = count - 1; lo <= hi;) {
        long long sum = square[lo] + square[hi];
        pairs += sum == n;
        if (sum <= n)
            lo++;
        else
            hi--;
    }
    free(square);
    return pairs;
}
