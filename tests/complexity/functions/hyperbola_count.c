/* The divisors of all numbers up to n, counted in blocks of equal quotient: 2 sqrt n of them.
 *
 * shape: number
 * time: sqrt n
 * space: 1
 * sizes: 16..100000000
 */
long long f(int n)
{
    long long sum = 0;
    for (long long i = 1; i <= n;) {
        long long quotient = n / i;
        long long last = n / quotient;
        sum += quotient * (last - i + 1);
        i = last + 1;
    }
    return sum;
}
