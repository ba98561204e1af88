/* Uses F(k) = 1 + F(0) + F(1) + ... + F(k - 2) and adds the whole sum up again for each k. */
// judge: misses time the_argument

long long fibonacci(int n)
{
    if (n <= 0)
        return 0;
    long long *table = malloc(((size_t)n + 1) * sizeof *table);
    table[0] = 0;
    for (int k = 1; k <= n; k++) {
        table[k] = 1;
        for (int i = 0; i <= k - 2; i++)
            table[k] += table[i];
    }
    long long answer = table[n];
    free(table);
    return answer;
}
