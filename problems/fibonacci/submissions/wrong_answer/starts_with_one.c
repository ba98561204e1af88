/* Starts the sequence with F(0) = 1, so that every result is its successor. */
// judge: fails typical

long long fibonacci(int n)
{
    if (n < 0)
        return 0;
    long long table[92] = {1, 1};
    for (int i = 2; i <= n; i++)
        table[i] = table[i - 1] + table[i - 2];
    return table[n];
}
