/* Binet's formula. A double has 53 bits and the power is not exact: from n = 71 on the result is off
 * by one and more. */
// judge: fails beyond_double_formula

long long fibonacci(int n)
{
    if (n <= 0)
        return 0;
    double root = sqrt(5.0);
    return (long long)(pow((1 + root) / 2, n) / root + 0.5);
}
