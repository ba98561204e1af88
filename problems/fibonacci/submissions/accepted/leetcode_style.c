/* The platform's name, with the table filled from the left. There the result is an int and n ends at
 * 30; here it needs 64 bits. */
long long fib(int n) {
    if (n <= 0) return 0;
    long long dp[n + 2];
    dp[0] = 0;
    dp[1] = 1;
    for (int i = 2; i <= n; i++) {
        dp[i] = dp[i - 1] + dp[i - 2];
    }
    return dp[n];
}
