/* Has a memory, but each call makes its own, so that nobody ever finds anything in it: exponential
 * like the plain recursion, and slower. */
// judge: fails largest

long long fibonacci(int n)
{
    if (n <= 0)
        return 0;
    long long memo[91] = {0};
    memo[1] = memo[2] = 1;
    if (memo[n] == 0)
        memo[n] = fibonacci(n - 1) + fibonacci(n - 2);
    return memo[n];
}
