/* The sum of the decimal digits.
 *
 * shape: number
 * time: log n
 * space: 1
 * sizes: 16..1000000000
 */
long long f(int n)
{
    int sum = 0;
    while (n > 0) {
        sum += n % 10;
        n /= 10;
    }
    return sum;
}
