/* Recursion with one memory for all calls: each F(k) is worked out once. */

static long long solve(int k, long long *known)
{
    if (k <= 2)
        return k > 0;
    if (known[k] == 0) /* no F(k) beyond 0 is 0, so 0 means "not yet" */
        known[k] = solve(k - 1, known) + solve(k - 2, known);
    return known[k];
}

long long fibonacci(int n)
{
    if (n <= 0)
        return 0;
    long long *known = calloc((size_t)n + 1, sizeof *known);
    long long answer = solve(n, known);
    free(known);
    return answer;
}
