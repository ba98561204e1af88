/* F(n) is a sum of binomial coefficients, the shallow diagonal of Pascal's triangle: over all j of (n - 1 - j) above j. */
// judge: up to n 90
long long fibonacci(int n)
{
    static long long triangle[91][91];
    long long sum = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i && i + j < n; j++) /* the others are not needed, and too large */
            triangle[i][j] = j == 0 || j == i ? 1 : triangle[i - 1][j - 1] + triangle[i - 1][j];
    for (int j = 0; n > 0 && n - 1 - j >= j; j++)
        sum += triangle[n - 1 - j][j];
    return sum;
}
